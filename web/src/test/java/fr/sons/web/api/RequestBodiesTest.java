package fr.sons.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.sons.web.api.json.NotificationDecision;
import fr.sons.web.api.json.NouvelleCommande;
import fr.sons.web.api.json.ProjetCalendrier;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.api.problem.FieldError;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every body that an act of the API takes, field by field")
class RequestBodiesTest {

    private static final Map<Type, String> GOOD = Map.of(
            String.class, "\"x\"",
            Integer.class, "1",
            Long.class, "4294967297",
            Boolean.class, "true",
            LocalDate.class, "\"2023-09-20\"");

    private static final Map<Type, List<String>> BAD = Map.of(
            String.class, List.of("\"a\\u0000\"", "\"\\ud800x\"", "1", "1.5", "true", "{}", "[\"x\"]"),
            Integer.class, List.of("4294967297", "-4294967297", "1.5", "1e0", "\"1\"", "false", "{\"a\":1}", "[1]"),
            Long.class, List.of("9223372036854775808", "18446744073709551617", "1.5", "\"1\"", "true", "{}", "[]"),
            Boolean.class, List.of("\"true\"", "1", "0.5", "{}", "[]"),
            LocalDate.class,
                    List.of("\"2023-02-30\"", "\"30/02/2023\"", "\"2023-09-20T00:00\"", "20230920", "true", "[]"));

    /** The parameters of the acts that no annotation fills from elsewhere. */
    private static final List<Class<?>> BODIES = resources()
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .filter(m -> m.isAnnotationPresent(POST.class))
            .flatMap(m -> Arrays.stream(m.getParameters()))
            .filter(p -> !p.isAnnotationPresent(PathParam.class) && !p.isAnnotationPresent(QueryParam.class))
            .<Class<?>>map(Parameter::getType)
            .distinct()
            .sorted(Comparator.comparing(Class::getName))
            .toList();

    private static Stream<Class<?>> resources() {
        URI one = URI.create(
                ApiApplication.class.getResource("ApiApplication.class").toString());
        String[] files = new File(one).getParentFile().list();
        return Arrays.stream(files)
                .filter(name -> name.endsWith("Resource.class"))
                .map(RequestBodiesTest::load);
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(ApiApplication.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static List<Class<?>> bodies() {
        return BODIES;
    }

    @Test
    void allAreFound() {
        assertThat(BODIES).contains(ProjetCalendrier.class, NouvelleCommande.class, NotificationDecision.class);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void goodValuesAreTaken(Class<?> body) {
        assertThat(body).isRecord();
        assertThat(read(document(body, "", "", ""), body)).isInstanceOf(body).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void eachBadValueIsRefusedByName(Class<?> body) {
        List<Field> fields = fields("", body);
        assertThat(fields).isNotEmpty();
        for (Field field : fields) {
            for (String bad : BAD.get(field.type())) {
                Throwable refused = catchThrowable(() -> read(document(body, "", field.place(), bad), body));
                assertThat(refused).as(field.place() + " = " + bad).isInstanceOfSatisfying(BadValue.class, e -> {
                    assertThat(e.errors()).extracting(FieldError::champ).containsExactly(field.place());
                    assertThat(e.errors())
                            .allSatisfy(error -> assertThat(error.raison()).containsAnyOf("Écrivez", "retirez-le"));
                });
            }
        }
    }

    private record Field(String place, Type type) {}

    private static List<Field> fields(String place, Type type) {
        if (type instanceof ParameterizedType list) {
            return fields(place + "[2]", list.getActualTypeArguments()[0]);
        }
        List<Field> fields = new ArrayList<>();
        if (type instanceof Class<?> body && body.isRecord()) {
            for (var part : body.getRecordComponents()) {
                fields.addAll(fields(inside(place, part.getName()), part.getGenericType()));
            }
        } else {
            fields.add(new Field(place, type));
        }
        return fields;
    }

    /** A document with three elements in each list, good but for the value of the spoiled field. */
    private static String document(Type type, String place, String spoiled, String bad) {
        if (type instanceof ParameterizedType list) {
            return Stream.of("[0]", "[1]", "[2]")
                    .map(rank -> document(list.getActualTypeArguments()[0], place + rank, spoiled, bad))
                    .collect(Collectors.joining(",", "[", "]"));
        } else if (type instanceof Class<?> body && body.isRecord()) {
            return Arrays.stream(body.getRecordComponents())
                    .map(c -> "\"" + c.getName() + "\":"
                            + document(c.getGenericType(), inside(place, c.getName()), spoiled, bad))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return place.equals(spoiled) ? bad : GOOD.get(type);
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static Object read(String json, Class<?> body) {
        return RecordReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), body);
    }
}
