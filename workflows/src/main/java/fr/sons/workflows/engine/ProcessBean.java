package fr.sons.workflows.engine;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a bean that process diagrams may call, under this name. Nothing else in the application can be reached from an
 * expression: a diagram is data, and data must not name arbitrary beans.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    String value();

    /** The annotation as a value, to look a bean up by its name. */
    final class Named extends AnnotationLiteral<ProcessBean> implements ProcessBean {

        private final transient String name;

        public Named(String name) {
            this.name = name;
        }

        @Override
        public String value() {
            return name;
        }
    }
}
