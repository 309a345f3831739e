package fr.sons.web.shell;

import fr.sons.kernel.Role;
import java.util.List;

/**
 * One entry of the main menu.
 *
 * @param section what the page's {@code section} parameter names, so that the current entry is marked
 * @param path address inside the application
 * @param label what the entry says
 */
public record MenuEntry(String section, String path, String label) {

    private static final MenuEntry HOME = new MenuEntry("accueil", "/", "Accueil");
    private static final MenuEntry TASKS = new MenuEntry("taches", "/taches", "Tâches");
    private static final MenuEntry ORDERS = new MenuEntry("commandes", "/commandes", "Commandes");
    private static final MenuEntry NEW_ORDER =
            new MenuEntry("nouvelle-commande", "/nouvelle-commande", "Nouvelle commande");
    private static final MenuEntry PAYMENTS = new MenuEntry("paiements", "/paiements", "Paiements");
    private static final MenuEntry RECOVERIES = new MenuEntry("recouvrements", "/recouvrements", "Recouvrements");
    private static final MenuEntry LETTERS = new MenuEntry("courriers", "/courriers", "Courriers");
    private static final MenuEntry MESSAGES = new MenuEntry("messages", "/messages", "Messages");
    private static final MenuEntry CALENDAR = new MenuEntry("echeancier", "/echeancier", "Échéancier");
    private static final MenuEntry AMENDMENTS =
            new MenuEntry("calendriers-modificatifs", "/calendriers-modificatifs", "Calendriers modificatifs");
    private static final MenuEntry CLOCK = new MenuEntry("horloge", "/horloge", "Horloge");
    private static final MenuEntry JOURNAL = new MenuEntry("journal", "/journal", "Journal");
    private static final MenuEntry INTEGRITY = new MenuEntry("integrite", "/integrite", "Intégrité");

    /**
     * The menu of a role: at most seven entries, what the role works with first.
     *
     * @param demonstration whether the clock may be moved here
     */
    public static List<MenuEntry> of(Role role, boolean demonstration) {
        return switch (role) {
            case VENDOR -> List.of(HOME, TASKS, ORDERS, NEW_ORDER, RECOVERIES, LETTERS, CALENDAR);
            case CLIENT -> List.of(HOME, TASKS, ORDERS, LETTERS, MESSAGES, CALENDAR);
            case ASP_EXAMINER -> List.of(HOME, TASKS, ORDERS, PAYMENTS, MESSAGES, CALENDAR);
            case ASP_PAYER -> List.of(HOME, TASKS, PAYMENTS, ORDERS, MESSAGES, CALENDAR);
            case ANS_REFERENCING -> List.of(HOME, ORDERS, MESSAGES, CALENDAR, AMENDMENTS);
            case ANS_CONTROLLER -> List.of(HOME, TASKS, RECOVERIES, ORDERS, LETTERS, MESSAGES, CALENDAR);
            case ANS_DECIDER -> List.of(HOME, TASKS, RECOVERIES, ORDERS, LETTERS, CALENDAR, AMENDMENTS);
            case ADMINISTRATOR ->
                demonstration
                        ? List.of(HOME, ORDERS, LETTERS, CALENDAR, CLOCK, JOURNAL, INTEGRITY)
                        : List.of(HOME, ORDERS, LETTERS, MESSAGES, CALENDAR, JOURNAL, INTEGRITY);
            case AUDITOR -> List.of(HOME, ORDERS, RECOVERIES, LETTERS, CALENDAR, JOURNAL, INTEGRITY);
            case SYSTEM -> List.of();
        };
    }
}
