package fr.sons.it.support;

import fr.sons.it.run.Database;
import fr.sons.it.run.MailCatcher;
import fr.sons.it.run.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a fresh PostgreSQL for the tests that run inside the server, and tells {@code arquillian.xml} where it is: the
 * server is started by Arquillian, and reads the address when it boots.
 */
public class ContainerSuite implements LauncherSessionListener {

    private Database database;
    private MailCatcher mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"container".equals(System.getProperty("sons.it.suite"))) {
            return;
        }
        Path root = Workspace.root();
        Workspace.delete(root.resolve("it/target/postgres-container"));
        database = Database.start(root.resolve("it/target/postgres-container"));
        Workspace.delete(root.resolve("it/target/mails-container"));
        mail = MailCatcher.start(root.resolve("it/target/mails-container"), Ports.free());
        List<String> jvm = new ArrayList<>(database.serverProperties());
        jvm.addAll(mail.serverProperties());
        jvm.addAll(List.of(
                "-Xmx1g",
                "-Duser.timezone=UTC",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsons.environment=recette",
                "-Dsons.demo=true",
                "-Dsons.demo.data=false",
                "-Djboss.http.port=" + Ports.free(),
                "-Djboss.https.port=" + Ports.free(),
                "-Djboss.socket.binding.port-offset=0"));
        int management = Ports.free();
        jvm.add("-Djboss.management.http.port=" + management);
        System.setProperty("sons.it.home", root.resolve("ear/target/server").toString());
        System.setProperty("sons.it.management", Integer.toString(management));
        System.setProperty("sons.it.jvm", String.join(" ", jvm));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            mail.close();
            database.close();
        }
    }
}
