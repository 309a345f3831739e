package fr.sons.web.amendment;

import fr.sons.kernel.Refusal;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Everything in a form that cannot be read, in the order of its fields: shown together, and each beside its field. */
public final class FormErrors implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Field id → what is wrong with what was typed there. */
    public Map<String, String> messages() {
        return messages;
    }

    void clear() {
        messages.clear();
    }

    void add(String field, String message) {
        messages.putIfAbsent(field, message);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** What was typed in a field, or null when it cannot be read, which is noted. */
    <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal e) {
            add(field, (e.reason().message() + " " + e.reason().todo()).strip());
            return null;
        }
    }
}
