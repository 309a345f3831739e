package fr.sons.it.bench;

import fr.sons.it.run.Server;
import fr.sons.it.run.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Seconds from the start of the process to ready, and the resident memory then, after a full collection. */
final class Boots {

    final Series bareSeconds = new Series();
    final Series bareMegabytes = new Series();
    final Series productSeconds = new Series();
    final Series productMegabytes = new Series();

    /** The bare server and the product, by turns. */
    void run(ServerOptions options, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            once(Server::startBare, options, bareSeconds, bareMegabytes);
            once(Server::start, options, productSeconds, productMegabytes);
        }
    }

    private static void once(
            Function<ServerOptions, Server> start, ServerOptions options, Series seconds, Series megabytes)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Server server = start.apply(options)) {
            seconds.add((System.nanoTime() - begin) / 1e9);
            megabytes.add(residentMegabytes(server.pid()));
        }
    }

    /** What the kernel says, once what is not used any more was given back as far as the JVM gives it back. */
    static double residentMegabytes(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
