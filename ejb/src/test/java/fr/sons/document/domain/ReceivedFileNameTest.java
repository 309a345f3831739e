package fr.sons.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

@Tag("R-SOL-03")
class ReceivedFileNameTest {

    @Property
    void anyNameBecomesAShortOne(@ForAll String given) {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(ReceivedFile.of(given, pdf).name())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(150)
                .doesNotContain("/", "\\", "\"", "\r", "\n");
    }
}
