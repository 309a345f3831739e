package fr.sons.web.api;

import fr.sons.kernel.FrenchNumbers;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.api.problem.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads one JSON document as the record an act takes, and tells all its bad values at once, each with its place.
 *
 * <p>JSON-B does not do this: its implementation takes 4294967297 for 1 and 1.5 for 1, stops at the first bad value and
 * does not say where it is. The parser is the library's; the types read are those that the records of the API use.
 */
final class RecordReader {

    /** What somebody can correct in one go; and an answer to millions of bad values stays small. */
    static final int MAX_ERRORS = 50;

    /** More than the lines of any calendar; a body of millions of nulls would become as many violations. */
    private static final int MAX_ITEMS = 2_000;

    /** No record is that deep; only what is skipped could be. */
    private static final int MAX_DEPTH = 100;

    /** Some editors write one; a reader may pass over it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String WRITE_A_NUMBER = "Écrivez un nombre entier, sans guillemets.";

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private final List<FieldError> errors = new ArrayList<>();

    private RecordReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The record; null for the document {@code null}. */
    static <R> R read(InputStream json, Class<R> type) {
        try (JsonParser parser = PARSERS.createParser(text(json))) {
            return type.cast(new RecordReader(parser).document(type));
        }
    }

    /** The parser's own decoder guesses the encoding and replaces what it cannot decode; here it is UTF-8 (RFC 8259). */
    private static Reader text(InputStream json) {
        PushbackReader text = new PushbackReader(new InputStreamReader(
                json,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException e) {
            throw new JsonException("unreadable", e);
        }
    }

    private Object document(Class<?> type) {
        Event first = parser.next();
        if (first != Event.START_OBJECT && first != Event.VALUE_NULL) {
            throw new JsonException("not an object");
        }
        Object found = value("", type, first);
        if (parser.hasNext()) {
            throw new JsonException("more than one document");
        }
        if (!errors.isEmpty()) {
            throw new BadValue(errors);
        }
        return found;
    }

    private Object value(String place, Type type, Event event) {
        if (event == Event.VALUE_NULL) {
            return null;
        } else if (type == String.class) {
            return scalar(place, event, Event.VALUE_STRING, Texts::text, "Écrivez un texte entre guillemets.");
        } else if (type == LocalDate.class) {
            return scalar(place, event, Event.VALUE_STRING, Texts::date, Texts.WRITE_A_DATE);
        } else if (type == Integer.class) {
            return scalar(place, event, Event.VALUE_NUMBER, Texts::integer, WRITE_A_NUMBER);
        } else if (type == Long.class) {
            return scalar(place, event, Event.VALUE_NUMBER, Texts::whole, WRITE_A_NUMBER);
        } else if (type == Boolean.class) {
            return event == Event.VALUE_TRUE || event == Event.VALUE_FALSE
                    ? (Object) (event == Event.VALUE_TRUE)
                    : wrong(place, event, "Écrivez true ou false, sans guillemets.");
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return event == Event.START_ARRAY
                    ? items(place, list.getActualTypeArguments()[0])
                    : wrong(place, event, "Écrivez une liste entre crochets.");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            return event == Event.START_OBJECT
                    ? object(place, record)
                    : wrong(place, event, "Écrivez un objet entre accolades.");
        }
        throw new IllegalStateException("No way to read " + type + " at " + place);
    }

    private Object object(String place, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        Object[] values = new Object[components.length];
        Set<String> seen = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            String where = place.isEmpty() ? name : place + "." + name;
            Event event = parser.next();
            int i = names.indexOf(name);
            if (i < 0) {
                String known = String.join(", ", names);
                wrong(where, event, "Cet acte ne connaît pas ce champ. Champs possibles : " + known + ".");
            } else if (!seen.add(name)) {
                wrong(where, event, "Ce champ est écrit deux fois ; gardez-le une seule fois.");
            } else {
                values[i] = value(where, components[i].getGenericType(), event);
            }
        }
        return errors.isEmpty() ? instance(type, components, values) : null;
    }

    private List<Object> items(String place, Type type) {
        List<Object> items = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            if (items.size() == MAX_ITEMS) {
                String why = "Cette liste compte plus de " + FrenchNumbers.integer(MAX_ITEMS)
                        + " éléments ; raccourcissez-la.";
                add(FieldError.of(place, "", why));
                throw new BadValue(errors);
            }
            items.add(value(place + "[" + items.size() + "]", type, event));
        }
        return Collections.unmodifiableList(items);
    }

    private Object scalar(
            String place, Event event, Event expected, BiFunction<String, String, ?> reading, String whyNot) {
        if (event != expected) {
            return wrong(place, event, whyNot);
        }
        try {
            return reading.apply(place, parser.getString());
        } catch (BadValue bad) {
            bad.errors().forEach(this::add);
            return null;
        }
    }

    private Object wrong(String place, Event event, String why) {
        add(FieldError.of(place, sent(event), why));
        return null;
    }

    /** The value as it was sent; empty for an object or a list, which is passed over. */
    private String sent(Event event) {
        return switch (event) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case START_OBJECT, START_ARRAY -> passedOver();
            default -> "";
        };
    }

    /** The parser's own skipObject and skipArray never return where the document ends too early. */
    private String passedOver() {
        for (int depth = 1; depth > 0; ) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new JsonException("too deep");
            }
        }
        return "";
    }

    private void add(FieldError error) {
        errors.add(error);
        if (errors.size() == MAX_ERRORS) {
            throw new BadValue(errors);
        }
    }

    private static Object instance(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No way to make a " + type.getName(), e);
        }
    }
}
