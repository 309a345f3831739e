package fr.sons.web.act;

import fr.sons.document.service.Documents;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.web.casefile.CaseActs;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The form of an act: questions, then the answers once more and the consequence, then the act. */
@Named("actPage")
@ViewScoped
public class ActPage implements Serializable {

    @Inject
    private ActCatalogue catalogue;

    @Inject
    private CaseActs caseActs;

    @Inject
    private OrderService orders;

    @Inject
    private Documents documents;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    @Param(pathIndex = 1)
    private String reference;

    @Inject
    @Param
    private String file;

    private OrderView order;
    private List<Field> fields = List.of();
    private Reason whyNot;
    private boolean checking;
    private final Answers answers = new Answers();
    private transient Map<String, Part> parts = new HashMap<>();

    public void load() {
        screen.load(() -> {
            catalogue.act(code);
            if (!CaseRef.isWellFormed(reference)) {
                throw new NotFound("le dossier " + reference);
            }
            CaseRef ref = new CaseRef(reference);
            order = orders.order(currentCaller.caller(), ref);
            whyNot = caseActs.find(currentCaller.caller(), ref, code)
                    .flatMap(Possibility::whyNot)
                    .orElse(null);
            ask();
        });
    }

    private void ask() {
        fields = getAct().fields().apply(currentCaller.caller(), new CaseRef(reference));
        checking = fields.isEmpty();
    }

    /** Reads what was typed and shows it once more. */
    public void check() {
        Map<String, Reason> refused = readFiles();
        checking = answers.check(fields) && refused.isEmpty();
        refused.forEach((field, why) -> answers.refuse(field, why.message() + " " + why.todo()));
    }

    public void edit() {
        checking = false;
    }

    /**
     * Does the act; afterwards the case page says so. A refusal keeps everything that was typed, and asks anew: what stands
     * in the way may ask another question.
     */
    public void confirm() {
        Act act = getAct();
        CaseRef ref = new CaseRef(reference);
        if (!answers.check(fields)) {
            checking = false;
        } else if (screen.attempt(() -> act.call().run(currentCaller.caller(), ref, answers))) {
            screen.done(act.done(), getBack());
        } else if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            ask();
        }
    }

    /** Attaches what was sent, except what the act would refuse: that is told beside its field at once. */
    private Map<String, Reason> readFiles() {
        Map<String, Reason> refused = new HashMap<>();
        for (Map.Entry<String, Part> sent : getParts().entrySet()) {
            Part part = sent.getValue();
            if (part != null && part.getSize() > 0) {
                byte[] content = read(part);
                documents
                        .objection(part.getSubmittedFileName(), content)
                        .ifPresentOrElse(
                                why -> refused.put(sent.getKey(), why),
                                () -> answers.attach(sent.getKey(), part.getSubmittedFileName(), content));
            }
        }
        getParts().clear();
        return refused;
    }

    private static byte[] read(Part part) {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Map<String, Part> getParts() {
        if (parts == null) {
            parts = new HashMap<>();
        }
        return parts;
    }

    public Act getAct() {
        return catalogue.act(code);
    }

    /** The case, still in the tab of the work queue it was opened from. */
    public String getBack() {
        return Paging.query("/dossiers/" + reference, Collections.singletonMap("file", file));
    }

    public OrderView getOrder() {
        return order;
    }

    public List<Field> getFields() {
        return fields;
    }

    public Answers getAnswers() {
        return answers;
    }

    public Reason getWhyNot() {
        return whyNot;
    }

    public boolean isChecking() {
        return checking;
    }

    public boolean isWithFile() {
        return fields.stream().anyMatch(f -> f.kind() == Field.Kind.FILE);
    }

    /** The chosen answer in words. */
    public String words(Field field) {
        return switch (field.kind()) {
            case CHOICE ->
                field.choices().stream()
                        .filter(c -> c.value().equals(answers.text(field.id())))
                        .map(Field.Choice::label)
                        .findFirst()
                        .orElse("–");
            case FILE ->
                answers.file(field.id()) == null
                        ? "Aucun fichier"
                        : answers.file(field.id()).name();
            default -> answers.text(field.id()).isEmpty() ? "–" : answers.text(field.id());
        };
    }
}
