package fr.sons.web.message;

import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Role;
import fr.sons.party.api.PartyKind;
import fr.sons.party.service.Contacts;
import fr.sons.party.service.Parties;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** Where a party gets its messages: {@code /adresse} for one's own, {@code /adresse/client/12} for who registers parties. */
@Named("contactPage")
@RequestScoped
public class ContactPage {

    @Inject
    private Contacts contacts;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String kindInPath;

    @Inject
    @Param(pathIndex = 1)
    private String numberInPath;

    private PartyKind kind;
    private long partyId;
    private String name = "";
    private String email = "";

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            identify(by);
            email = contacts.email(by, kind, partyId).orElse("");
            name = kind == PartyKind.VENDOR
                    ? parties.vendor(new fr.sons.kernel.VendorId(partyId)).name()
                    : parties.client(new fr.sons.kernel.ClientId(partyId)).name();
        });
    }

    private void identify(Caller by) {
        if (by.role() == Role.VENDOR || by.role() == Role.CLIENT) {
            kind = by.role() == Role.VENDOR ? PartyKind.VENDOR : PartyKind.CLIENT;
            partyId = by.role() == Role.VENDOR
                    ? by.actor().vendorId().orElseThrow().value()
                    : by.actor().clientId().orElseThrow().value();
            return;
        }
        try {
            kind = PartyKind.valueOf(String.valueOf(kindInPath).toUpperCase(Locale.ROOT));
            partyId = Long.parseLong(numberInPath);
        } catch (IllegalArgumentException e) {
            throw new NotFound("cet acteur");
        }
    }

    public void save() {
        boolean done = screen.attempt(() -> {
            Caller by = currentCaller.caller();
            identify(by);
            contacts.setEmail(by, kind, partyId, email);
        });
        if (done) {
            screen.done(
                    email == null || email.isBlank()
                            ? "L’adresse est retirée : vos messages restent lisibles ici."
                            : "L’adresse est enregistrée ; les messages en attente partent à cette adresse.",
                    "/messages");
        } else {
            String typed = email;
            load();
            email = typed;
        }
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    /** Whether the visitor may change it; the others of the State read it. */
    public boolean isChangeable() {
        Role role = currentCaller.caller().role();
        return !role.seesAllCases() || role == Role.ANS_REFERENCING || role == Role.ADMINISTRATOR;
    }
}
