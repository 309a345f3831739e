package fr.sons.workflows.engine;

import java.io.InputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** The diagrams that are deployed at start. The constant's key is the process id in the diagram. */
public enum Diagram {
    COMMANDE("commande"),
    INSTALLATION("installation"),
    VERIFICATION("verification"),
    SOLDE("solde"),
    RECOUVREMENT("recouvrement");

    private final String key;

    Diagram(String key) {
        this.key = key;
    }

    /** Process definition key. */
    public String key() {
        return key;
    }

    /** Where the diagram lies on the class path. */
    public String resource() {
        return "processes/" + key + "/" + key + ".bpmn";
    }

    public InputStream open() {
        InputStream in = Diagram.class.getClassLoader().getResourceAsStream(resource());
        if (in == null) {
            throw new IllegalStateException("Missing diagram " + resource());
        }
        return in;
    }

    /** A diagram that did not change is not deployed again; one that did becomes a new version for new cases. */
    public static void deployAll(ProcessEngine engine) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("sons").enableDuplicateFiltering(true);
        for (Diagram diagram : values()) {
            deployment.addInputStream(diagram.resource(), diagram.open());
        }
        deployment.deploy();
    }
}
