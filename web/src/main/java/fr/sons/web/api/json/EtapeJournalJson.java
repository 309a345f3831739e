package fr.sons.web.api.json;

import fr.sons.journal.api.JournalEntry;
import fr.sons.kernel.Role;
import java.time.Instant;

/** One act of the timeline of a case. */
public record EtapeJournalJson(int rang, Instant le, String acteur, String qualite, String acte, String regle) {

    public static EtapeJournalJson of(JournalEntry e) {
        return new EtapeJournalJson(
                e.seq(), e.at(), e.actorName(), Role.valueOf(e.actorRole()).label(), e.act(), e.rule());
    }
}
