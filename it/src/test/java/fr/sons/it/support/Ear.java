package fr.sons.it.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very EAR that is shipped, with one web module more, which holds the tests. */
public final class Ear {

    private Ear() {}

    public static EnterpriseArchive withTests() {
        JavaArchive assertions =
                ShrinkWrap.create(JavaArchive.class, "assertj.jar").addPackages(true, "org.assertj");
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackage("fr.sons.it.container")
                .addAsLibrary(assertions)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return with("tests.war", "/tests", Testable.archiveToTest(tests));
    }

    /** The EAR with one web module more. */
    public static EnterpriseArchive with(String name, String context, Archive<?> module) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "sons.ear")
                .importFrom(Workspace.ear().toFile())
                .as(EnterpriseArchive.class);
        String descriptor = read(ear)
                .replace(
                        "</application>",
                        "<module><web><web-uri>%s</web-uri><context-root>%s</context-root></web></module></application>"
                                .formatted(name, context))
                // library-directory must come last in the descriptor
                .replaceFirst(
                        "(?s)(.*)(<library-directory>.*?</library-directory>)(.*)</application>",
                        "$1$3$2</application>");
        return ear.addAsModule(module).setApplicationXML(new StringAsset(descriptor));
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
