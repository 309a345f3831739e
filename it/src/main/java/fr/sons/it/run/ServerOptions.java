package fr.sons.it.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the server comes from and how it is started.
 *
 * @param home the provisioned server
 * @param ear the application
 * @param baseFolder folder for this server's configuration, deployments and log; emptied at every start
 * @param bindAddress address the application listens on
 * @param properties further {@code -D} system properties
 * @param heap greatest heap, e.g. {@code 768m}
 * @param quickStart whether to trade peak speed for a faster start
 */
public record ServerOptions(
        Path home,
        Path ear,
        Path baseFolder,
        String bindAddress,
        int httpPort,
        int httpsPort,
        int managementPort,
        List<String> properties,
        String heap,
        boolean quickStart,
        Duration startTimeout) {}
