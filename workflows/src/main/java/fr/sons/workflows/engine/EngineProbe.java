package fr.sons.workflows.engine;

import fr.sons.health.api.EngineHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Whether the engine runs and reads its own tables. */
@ApplicationScoped
public class EngineProbe implements EngineHealth {

    private static final Logger LOG = System.getLogger(EngineProbe.class.getName());

    @Inject
    private EngineHandle handle;

    @Override
    public boolean works() {
        try {
            return !handle.management().getProperties().isEmpty();
        } catch (RuntimeException notWorking) {
            LOG.log(Level.WARNING, "Health: the process engine does not answer", notWorking);
            return false;
        }
    }
}
