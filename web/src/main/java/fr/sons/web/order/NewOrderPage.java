package fr.sons.web.order;

import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.order.api.OrderView;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.service.OrderService;
import fr.sons.party.service.Parties;
import fr.sons.programme.api.PriceView;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.api.ReferenceView;
import fr.sons.referencing.service.Referencing;
import fr.sons.web.act.Answers;
import fr.sons.web.act.Field;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Formats;
import fr.sons.web.shell.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A new order in three steps: solution and client, then the order's terms, then everything once more. */
@Named("newOrderPage")
@ViewScoped
public class NewOrderPage implements Serializable {

    private static final int MAX_CLIENTS = 20;
    private static final String YES = "oui";

    @Inject
    private OrderService orders;

    @Inject
    private Parties parties;

    @Inject
    private Programme programme;

    @Inject
    private Referencing referencing;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    private Formats formats;

    private final Answers answers = new Answers();
    private List<Field> searchFields = List.of();
    private List<Field> termFields = List.of();
    private List<Field.Choice> clients = List.of();
    private List<Field.Choice> bands = List.of();
    private int step = 1;

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            Rights.require(by, Role.VENDOR);
            List<Field.Choice> solutions = referencing.of(by.actor().vendorId().orElseThrow()).stream()
                    .filter(ReferenceView::funded)
                    .map(r -> new Field.Choice(
                            Long.toString(r.id()),
                            r.product() + " " + r.productVersion() + ", "
                                    + programme.dispositif(r.dispositif()).labelWithWave()))
                    .toList();
            searchFields = List.of(
                    Field.choice(
                            "reference", "Solution commandée", "Vos solutions référencées et financées.", solutions),
                    Field.date("signedOn", "Date de signature", "Jour/mois/année, par exemple 11/09/2023."),
                    Field.text(
                            "search",
                            "Client final",
                            "Début du nom, FINESS ou RPPS ; vous choisirez ensuite dans une liste."));
            termFields = terms();
        });
    }

    private List<Field> terms() {
        return List.of(
                Field.choice("client", "Client final", "", clients),
                Field.choice(
                        "band",
                        "Catégorie et taille du client",
                        "Le prix unitaire vient du barème à la date de signature.",
                        bands),
                Field.text("units", "Nombre d’unités", "Un nombre entier, par exemple 1."),
                Field.text(
                        "scenario",
                        "Scénario d’installation",
                        "Un seul par commande ; le même figurera sur la vérification d’aptitude."),
                Field.choice(
                        "mention",
                        "La commande porte-t-elle la mention de prise en charge par l’État ?",
                        "Sans cette mention, la commande n’est pas finançable.",
                        List.of(new Field.Choice(YES, "Oui"), new Field.Choice("non", "Non"))));
    }

    /** From step 1 to step 2: finds the clients and the price list. */
    public void find() {
        if (!answers.check(searchFields)) {
            return;
        }
        clients = parties.searchClients(answers.text("search"), MAX_CLIENTS).stream()
                .map(c -> new Field.Choice(
                        c.id().toString(),
                        c.name() + ", " + c.identifier() + ", " + c.address().city()))
                .toList();
        if (clients.isEmpty()) {
            answers.error("search", "Aucun client final ne porte ce nom ou cet identifiant. Vérifiez l’orthographe.");
            return;
        }
        bands = prices().stream()
                .map(p -> new Field.Choice(
                        p.band(),
                        p.bandLabel() + "\u00a0: " + formats.money(p.unitPriceHt()) + " HT"
                                + (p.provisional() ? " (prix provisoire)" : "")))
                .toList();
        if (bands.isEmpty()) {
            answers.error("signedOn", "Aucun barème n’est en vigueur à cette date pour ce dispositif.");
            return;
        }
        termFields = terms();
        step = 2;
    }

    public void check() {
        boolean formed = answers.check(termFields);
        if (!answers.text("units").isEmpty() && units().isEmpty()) {
            answers.error("units", "Écrivez un nombre entier entre 1 et 9 999, en chiffres.");
            formed = false;
        }
        step = formed ? 3 : 2;
    }

    public void back() {
        step = Math.max(1, step - 1);
    }

    public void place() {
        OrderView[] placed = new OrderView[1];
        boolean done = screen.attempt(() -> placed[0] = orders.place(
                currentCaller.caller(),
                new PlaceOrder(
                        Long.parseLong(answers.text("reference")),
                        new ClientId(Long.parseLong(answers.text("client"))),
                        answers.date("signedOn"),
                        answers.text("band"),
                        units().orElseThrow(),
                        answers.text("scenario"),
                        YES.equals(answers.text("mention")))));
        if (done) {
            screen.done(
                    "La commande est reçue sous la référence " + placed[0].ref() + ". Vous pouvez demander l’avance.",
                    "/dossiers/" + placed[0].ref());
        }
    }

    private List<PriceView> prices() {
        ReferenceView reference = referencing.reference(Long.parseLong(answers.text("reference")));
        return programme.prices(reference.dispositif(), answers.date("signedOn"));
    }

    private Optional<Integer> units() {
        String text = answers.text("units");
        return text.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Units × unit price of the list, as the service will compute it. */
    public Money getPrice() {
        return prices().stream()
                .filter(p -> p.band().equals(answers.text("band")))
                .findFirst()
                .map(p -> p.unitPriceHt().times(units().orElse(0)))
                .orElse(Money.ZERO);
    }

    public String words(Field field) {
        return field.choices().stream()
                .filter(c -> c.value().equals(answers.text(field.id())))
                .map(Field.Choice::label)
                .findFirst()
                .orElse(answers.text(field.id()));
    }

    public Answers getAnswers() {
        return answers;
    }

    public List<Field> getSearchFields() {
        return searchFields;
    }

    public List<Field> getTermFields() {
        return termFields;
    }

    public int getStep() {
        return step;
    }
}
