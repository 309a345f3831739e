package fr.sons.workflows.process;

import java.util.Map;

/** The beans of {@link FakeBeans} for tests of other packages. */
public final class ProcessFakes {

    private ProcessFakes() {}

    public static Map<Object, Object> beans() {
        return new FakeBeans().asMap();
    }
}
