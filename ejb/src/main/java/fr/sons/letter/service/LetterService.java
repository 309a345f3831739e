package fr.sons.letter.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.api.LetterReport;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.api.RecipientKind;
import fr.sons.letter.domain.Letter;
import fr.sons.letter.domain.LetterHead;
import fr.sons.letter.domain.LetterNumber;
import fr.sons.letter.domain.Sha256;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues letters once, keeps them as issued, shows them to whom they are addressed (R-REC-04, R-SEC-02). */
@Stateless
public class LetterService {

    private static final int LARGEST_PAGE = 200;

    @Inject
    private Letters letters;

    @Inject
    private LetterPrint print;

    @Inject
    private Journal journal;

    /**
     * Issues a letter in the act's transaction, or returns the one already issued for the same template, case and
     * occurrence. Whoever calls has checked the right to the act that the letter follows from.
     */
    public LetterView issue(Caller by, LetterRequest request) {
        Optional<LetterHead> before = letters.issued(request);
        if (before.isPresent()) {
            return before.get().view();
        }
        int year = Paris.date(by.receivedAt()).getYear();
        LetterNumber number = letters.lockNextNumber(request.template(), year);
        // Another transaction may have issued it while this one waited for the counter.
        Optional<LetterHead> meanwhile = letters.issued(request);
        if (meanwhile.isPresent()) {
            return meanwhile.get().view();
        }
        letters.take(number);
        LetterPrint.Printed printed = print.print(by, number, request);
        LetterView issued = letters.add(new Letter(by, number, request, printed.fields(), printed.pdf()))
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

    /** A letter that this caller may read. */
    public LetterView view(Caller by, long id) {
        return visible(by, id).view();
    }

    /** The PDF as issued, byte for byte. */
    public byte[] pdf(Caller by, long id) {
        LetterHead head = visible(by, id);
        byte[] pdf = letters.pdf(id);
        if (!Sha256.hex(pdf).equals(head.sha256())) {
            throw new IllegalStateException(
                    "Letter " + head.number() + " no longer has the SHA-256 it was issued with");
        }
        return pdf;
    }

    /** The letters of a case that this caller may read, oldest first. */
    public List<LetterView> of(Caller by, CaseRef ref) {
        return letters.of(ref).stream()
                .filter(head -> mayRead(by, head))
                .map(LetterHead::view)
                .toList();
    }

    /** All letters this caller may read, newest first. */
    public Page<LetterView> search(Caller by, String cursor, int size) {
        int max = Math.max(1, Math.min(size, LARGEST_PAGE));
        Optional<Letters.Addressee> addressee = addressee(by);
        List<LetterHead> found = letters.page(addressee, LetterCursor.parse(cursor), max + 1);
        List<LetterHead> rows = found.size() > max ? found.subList(0, max) : found;
        Optional<String> next = found.size() > max
                ? Optional.of(new LetterCursor(
                                rows.get(max - 1).issuedAt(), rows.get(max - 1).id())
                        .toString())
                : Optional.empty();
        return new Page<>(rows.stream().map(LetterHead::view).toList(), letters.count(addressee), next);
    }

    /** Checks that numbers have no gap and that every PDF is the one issued (R-REC-04). */
    public LetterReport verify() {
        return new LetterReport(letters.count(Optional.empty()), letters.withGaps(), letters.altered());
    }

    private LetterHead visible(Caller by, long id) {
        return letters.byId(id).filter(head -> mayRead(by, head)).orElseThrow(() -> new NotFound("ce courrier"));
    }

    private static boolean mayRead(Caller by, LetterHead head) {
        return addressee(by)
                .map(a -> a.kind() == head.recipientKind() && a.partyId() == head.recipientId())
                .orElse(true);
    }

    private static Optional<Letters.Addressee> addressee(Caller by) {
        return switch (by.role()) {
            case VENDOR -> by.actor().vendorId().map(v -> new Letters.Addressee(RecipientKind.VENDOR, v.value()));
            case CLIENT -> by.actor().clientId().map(c -> new Letters.Addressee(RecipientKind.CLIENT, c.value()));
            default -> Optional.empty();
        };
    }
}
