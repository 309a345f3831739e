package fr.sons.web.shell;

import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the dispositif of a code. */
@Named("dispositifNames")
@RequestScoped
public class DispositifNames {

    @Inject
    private Programme programme;

    private Map<String, String> labels;

    /** Its label with its wave; the code itself when nothing is known by it. */
    public String label(String code) {
        if (labels == null) {
            labels = programme.dispositifs().stream()
                    .collect(Collectors.toMap(DispositifView::code, DispositifView::labelWithWave));
        }
        return labels.getOrDefault(code, code);
    }
}
