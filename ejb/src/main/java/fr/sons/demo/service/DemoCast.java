package fr.sons.demo.service;

import static fr.sons.kernel.Role.*;

import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.api.NewAccount;
import fr.sons.party.api.NewClient;
import fr.sons.party.api.NewVendor;
import fr.sons.party.service.Accounts;
import fr.sons.party.service.Parties;
import fr.sons.referencing.api.GrantReference;
import fr.sons.referencing.service.Referencing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The persons, parties and referenced solutions of the demonstration. All or nothing, once. */
@Stateless
public class DemoCast {

    static final String AZUR = "editeur.azur";
    static final String BOREAL = "editeur.boreal";

    private static final String STEP = "distribution";
    private static final String PASSWORD = "demo-SONS-2023";
    private static final LocalDate REFERENCED = LocalDate.of(2022, 9, 20);

    /** The practice whose order will not be delivered by 20 September: its letter can be read by its signatory. */
    private static final int UNDELIVERED = 50;

    @Inject
    private Parties parties;

    @Inject
    private Accounts accounts;

    @Inject
    private Referencing referencing;

    @Inject
    private DemoStore store;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void introduce(Instant at) {
        if (store.seeded(STEP).isPresent()) {
            return;
        }
        Caller system = Caller.system(at, "démonstration");
        agents(system);
        vendor(system, 1, AZUR, "Logiciels Azur (démonstration)", "Azur");
        vendor(system, 2, BOREAL, "Boréal Santé Numérique (démonstration)", "Boréal");
        clients(system);
        store.noteSeeded(STEP, "", at);
    }

    private void agents(Caller system) {
        List.of(
                        agent("asp.instructeur1", "Instructeur ASP n° 1", ASP_EXAMINER),
                        agent("asp.instructeur2", "Instructeur ASP n° 2", ASP_EXAMINER),
                        agent("asp.payeur", "Payeur ASP", ASP_PAYER),
                        agent("ans.referencement", "Chargé de référencement ANS", ANS_REFERENCING),
                        agent("ans.controleur", "Contrôleur ANS", ANS_CONTROLLER),
                        agent("ans.decideur", "Décideur ANS", ANS_DECIDER),
                        agent("admin", "Administrateur", ADMINISTRATOR),
                        agent("audit", "Auditeur", AUDITOR))
                .forEach(account -> accounts.create(system, account));
    }

    private static NewAccount agent(String login, String name, Role role) {
        return NewAccount.agent(login, PASSWORD, name, role, true);
    }

    private void vendor(Caller system, int n, String login, String name, String range) {
        NewVendor told = DemoParties.vendor(n, name);
        VendorId id = parties.registerVendor(system, told);
        accounts.create(system, NewAccount.vendor(login, PASSWORD, "Gestionnaire " + range, id, true));
        for (DemoSeason season : DemoSeason.ALL) {
            referencing.grant(
                    system,
                    new GrantReference(
                            id,
                            season.dispositif(),
                            range + " " + season.dispositif().split("-")[1],
                            "4." + n,
                            REFERENCED,
                            true,
                            Optional.of(REFERENCED.minusDays(60))));
        }
    }

    private void clients(Caller system) {
        for (DemoParties.Kind kind : DemoParties.Kind.values()) {
            int wanted = DemoSeason.ALL.stream()
                    .filter(s -> s.clients() == kind)
                    .mapToInt(DemoSeason::orders)
                    .max()
                    .orElse(0);
            // some more than have ordered, for whom a visitor can place an order
            for (int n = 0; n < wanted + 4; n++) {
                NewClient told = DemoParties.client(kind, n);
                ClientId id = parties.registerClient(system, told);
                signatory(system, kind, n, id);
                if (kind == DemoParties.Kind.SHELTER && n == wanted) {
                    visitor(system, told, id);
                }
            }
        }
    }

    /** A client that has ordered nothing yet, of the dispositif whose order window is open when the demonstration begins. */
    private void visitor(Caller system, NewClient told, ClientId id) {
        accounts.create(system, NewAccount.client("foyer.accueil", PASSWORD, "Signataire du " + told.name(), id, true));
    }

    private void signatory(Caller system, DemoParties.Kind kind, int n, ClientId id) {
        if (n == 0 && kind == DemoParties.Kind.HOSPITAL) {
            accounts.create(
                    system, NewAccount.client("chu.valclair", PASSWORD, "Signataire du CHU de Valclair", id, true));
        }
        if (n == 0 && kind == DemoParties.Kind.PHARMACY) {
            accounts.create(
                    system,
                    NewAccount.client(
                            "pharmacie.lamarelle", PASSWORD, "Signataire de la Pharmacie de la Marelle", id, true));
        }
        if (n == UNDELIVERED && kind == DemoParties.Kind.PRACTICE) {
            accounts.create(
                    system,
                    NewAccount.client(
                            "cabinet.vieuxlavoir", PASSWORD, "Signataire du Cabinet du Vieux-Lavoir", id, true));
        }
    }
}
