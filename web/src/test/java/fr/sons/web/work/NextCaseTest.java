package fr.sons.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.inbox.api.WorkItem;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NextCaseTest {

    private static final CaseRef FIRST = new CaseRef("SONS-V1-LGC-0000001");
    private static final CaseRef SECOND = new CaseRef("SONS-V1-LGC-0000002");
    private static final CaseRef OTHER = new CaseRef("SONS-V1-LGC-0000003");

    private static WorkItem item(CaseRef ref) {
        return new WorkItem(
                "t" + ref,
                ref,
                "examiner",
                "Examiner",
                Role.ASP_EXAMINER,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "",
                "",
                "LGC");
    }

    @Test
    @DisplayName("The next case is the one after this one, then the most urgent again")
    void following() {
        List<WorkItem> waiting = List.of(item(FIRST), item(SECOND));
        assertThat(NextCase.following(waiting, FIRST)).contains(SECOND);
        assertThat(NextCase.following(waiting, SECOND)).contains(FIRST);
    }

    @Test
    @DisplayName("A case that left the queue is followed by the most urgent")
    void gone() {
        assertThat(NextCase.following(List.of(item(FIRST), item(SECOND)), OTHER))
                .contains(FIRST);
    }

    @Test
    @DisplayName("Nothing follows the only case")
    void only() {
        assertThat(NextCase.following(List.of(item(FIRST)), FIRST)).isEmpty();
        assertThat(NextCase.following(List.of(), OTHER)).isEmpty();
    }
}
