package fr.sons.workflows.engine;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Collects the beans marked {@link ProcessBean}: the whole vocabulary of the diagrams' expressions. */
final class ProcessBeans {

    private ProcessBeans() {}

    /** Name to client proxy; two beans of one name, or a bean without a normal scope, are defects. */
    static Map<Object, Object> in(BeanManager manager) {
        Map<Object, Object> found = new LinkedHashMap<>();
        for (Bean<?> bean : manager.getBeans(Object.class, Any.Literal.INSTANCE)) {
            ProcessBean mark = bean.getBeanClass().getAnnotation(ProcessBean.class);
            if (mark != null && found.put(mark.value(), proxy(manager, bean)) != null) {
                throw new IllegalStateException("Two process beans are called " + mark.value());
            }
        }
        return Map.copyOf(found);
    }

    private static Object proxy(BeanManager manager, Bean<?> bean) {
        if (!manager.isNormalScope(bean.getScope())) {
            throw new IllegalStateException("A process bean needs a normal scope: " + bean.getBeanClass());
        }
        // a bean's type closure always holds its class, whatever else it implements
        return manager.getReference(
                manager.resolve(Set.of(bean)), bean.getBeanClass(), manager.createCreationalContext(bean));
    }
}
