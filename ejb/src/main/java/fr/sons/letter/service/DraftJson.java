package fr.sons.letter.service;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a letter as JSON: its parameters, and under {@code lignes} the lines of its table. */
final class DraftJson {

    private static final String ROWS = "lignes";

    /** The static methods of Json look for their provider each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonBuilderFactory OBJECTS = JSON.createBuilderFactory(Map.of());

    private DraftJson() {}

    static String write(Map<String, ?> fields, List<? extends Map<String, ?>> rows) {
        JsonArrayBuilder lines = OBJECTS.createArrayBuilder();
        rows.forEach(row -> lines.add(object(row)));
        return object(fields).add(ROWS, lines).build().toString();
    }

    static Map<String, String> fields(String json) {
        JsonObject object = read(json);
        Map<String, String> fields = new LinkedHashMap<>();
        object.keySet().stream()
                .filter(name -> !name.equals(ROWS))
                .forEach(name -> fields.put(name, object.getString(name)));
        return fields;
    }

    static List<Map<String, String>> rows(String json) {
        return read(json).getJsonArray(ROWS).getValuesAs(JsonObject.class).stream()
                .map(DraftJson::strings)
                .toList();
    }

    private static Map<String, String> strings(JsonObject object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.keySet().forEach(name -> strings.put(name, object.getString(name)));
        return strings;
    }

    private static JsonObjectBuilder object(Map<String, ?> texts) {
        JsonObjectBuilder object = OBJECTS.createObjectBuilder();
        texts.forEach((name, value) -> object.add(name, String.valueOf(value)));
        return object;
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
