package fr.sons.workflows.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that process diagrams may call, under this name. Nothing else in the application can be reached from an
 * expression: a diagram is data, and data must not name arbitrary beans. Not a qualifier: such a bean can still be
 * injected by its type.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    String value();
}
