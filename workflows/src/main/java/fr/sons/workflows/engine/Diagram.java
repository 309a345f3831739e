package fr.sons.workflows.engine;

import java.io.InputStream;

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
}
