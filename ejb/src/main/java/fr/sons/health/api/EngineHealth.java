package fr.sons.health.api;

/** Port to the process engine: asked whether it works. */
public interface EngineHealth {

    /** Whether the engine runs and its timers are being watched. Quick, and never throws. */
    boolean works();
}
