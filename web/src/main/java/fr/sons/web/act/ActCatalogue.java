package fr.sons.web.act;

import fr.sons.kernel.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every act that has a form, by its code. */
@ApplicationScoped
public class ActCatalogue {

    /** A capability's acts. */
    public interface Provider {
        List<Act> acts();
    }

    @Inject
    @Any
    private Instance<Provider> providers;

    private final Map<String, Act> byCode = new LinkedHashMap<>();

    @PostConstruct
    void collect() {
        for (Provider provider : providers) {
            for (Act act : provider.acts()) {
                if (byCode.put(act.code(), act) != null) {
                    throw new IllegalStateException("Two acts are called " + act.code());
                }
            }
        }
    }

    public Act act(String code) {
        Act act = code == null ? null : byCode.get(code);
        if (act == null) {
            throw new NotFound("l’acte demandé");
        }
        return act;
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }
}
