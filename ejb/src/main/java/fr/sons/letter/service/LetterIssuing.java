package fr.sons.letter.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.BeforePrinting;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.domain.Letter;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterHead;
import fr.sons.letter.domain.LetterNumber;
import fr.sons.letter.domain.LetterOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Numbers, prints, keeps and journals a letter, once (R-REC-04). */
@Dependent
class LetterIssuing {

    @Inject
    private Letters letters;

    @Inject
    private LetterPrint print;

    @Inject
    private Journal journal;

    @Inject
    private BeforePrinting asked;

    /** Issues what was ordered, if it is still so: of the verdict's date on its day, of today's on a later one. */
    void issue(LetterOrder order, Instant now) {
        LetterDraft draft = order.draft();
        Caller by = order.printer(now);
        if (letters.issued(draft).isPresent()
                || !asked.hasObject(by, draft.template(), draft.ref(), draft.occurrence())) {
            return;
        }
        if (order.isOfAnEarlierDay(now)) {
            issue(by, draft.saying(asked.on(by, draft.template(), draft.ref(), draft.occurrence())));
        } else {
            issue(order.by(), draft);
        }
    }

    LetterView issue(Caller by, LetterDraft draft) {
        Optional<LetterHead> before = letters.issued(draft);
        if (before.isPresent()) {
            return before.get().view();
        }
        int year = Paris.date(by.receivedAt()).getYear();
        LetterNumber number = letters.lockNextNumber(draft.template(), year);
        // Another transaction may have issued it while this one waited for the counter.
        Optional<LetterHead> meanwhile = letters.issued(draft);
        if (meanwhile.isPresent()) {
            return meanwhile.get().view();
        }
        letters.take(number);
        LetterPrint.Printed printed = print.print(by, number, draft);
        LetterView issued = letters.add(new Letter(by, number, draft, printed.fields(), printed.pdf()))
                .view();
        journal.record(
                by,
                issued.ref(),
                "Courrier émis : " + issued.title(),
                "R-REC-04",
                Map.of(),
                Map.of("numero", issued.number(), "destinataire", issued.recipientName(), "sha256", issued.sha256()));
        return issued;
    }
}
