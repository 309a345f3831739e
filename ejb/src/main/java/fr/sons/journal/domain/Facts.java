package fr.sons.journal.domain;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What an act changed, written as a JSON object whose keys are sorted, so that equal facts read equal. */
public final class Facts {

    /** Kept: looking the provider up again for every act costs more than the act. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Facts() {}

    public static String json(Map<String, ?> facts) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<String, Object>(facts).forEach((key, value) -> add(json, key, value));
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String key, Object value) {
        if (value == null) {
            json.addNull(key);
        } else if (value instanceof Boolean truth) {
            json.add(key, truth);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            json.add(key, ((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            json.add(key, decimal);
        } else if (value instanceof java.util.Optional<?> optional) {
            add(json, key, optional.orElse(null));
        } else {
            json.add(key, value.toString());
        }
    }
}
