package fr.sons.web.api.problem;

import fr.sons.kernel.Unreadable;
import java.util.List;
import java.util.stream.Collectors;

/** Values of the request that cannot even be read as what they should be. */
public class BadValue extends Unreadable {

    private final transient List<FieldError> errors;

    public BadValue(String field, String value, String why) {
        this(List.of(FieldError.of(field, value, why)));
    }

    public BadValue(List<FieldError> errors) {
        super(errors.stream().map(e -> e.champ() + ": " + e.raison()).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
