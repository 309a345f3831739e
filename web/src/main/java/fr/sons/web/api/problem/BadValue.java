package fr.sons.web.api.problem;

/** A value of the request that cannot even be read as what it should be. */
public class BadValue extends RuntimeException {

    private final transient FieldError error;

    public BadValue(String field, String value, String why) {
        super(field + ": " + why, null, false, false);
        this.error = new FieldError(field, Problems.shown(value), why);
    }

    public FieldError error() {
        return error;
    }
}
