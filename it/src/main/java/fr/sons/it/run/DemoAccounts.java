package fr.sons.it.run;

import java.util.List;

/** The accounts of the demonstration, as the launcher prints them. */
final class DemoAccounts {

    private static final String PASSWORD = "demo-SONS-2023";

    private DemoAccounts() {}

    static List<String> lines() {
        return List.of(
                "Demo accounts, password " + PASSWORD + ":",
                "  asp.instructeur1, asp.instructeur2   ASP examiners       asp.payeur   ASP payer",
                "  ans.referencement   ANS referencing officer    ans.controleur   ANS controller    ans.decideur   ANS decider",
                "  editeur.azur, editeur.boreal         vendors",
                "  chu.valclair, pharmacie.lamarelle, foyer.accueil, cabinet.vieuxlavoir    establishments",
                "  admin   administrator (moves the clock)      audit   auditor");
    }
}
