package fr.sons.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where this build keeps its results. */
public final class Workspace {

    private Workspace() {}

    public static Path root() {
        return Path.of(System.getProperty("sons.root", "..")).toAbsolutePath().normalize();
    }

    public static Path ear() {
        return root().resolve("ear/target/sons.ear");
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
