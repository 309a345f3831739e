package fr.sons.letter.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.letter.api.FailedLetter;
import fr.sons.letter.api.LetterBacklog;
import fr.sons.letter.api.LetterReport;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.api.RecipientKind;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterHead;
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

    /** So many of the letters printed again are told by their cases in the journal. */
    private static final int TOLD = 50;

    @Inject
    private Letters letters;

    @Inject
    private LetterIssuing issuing;

    @Inject
    private LetterOrders orders;

    @Inject
    private Journal journal;

    /**
     * Issues a letter in the act's transaction, or returns the one already issued for the same template, case and
     * occurrence. Whoever calls has checked the right to the act that the letter follows from.
     */
    public LetterView issue(Caller by, LetterRequest request) {
        return issuing.issue(by, LetterDraft.of(request));
    }

    /**
     * Sends letters that an act brings about. A person's act issues its letter at once. A deadline reaches thousands of
     * cases at one instant: its letters are ordered in the verdict's transaction and printed soon after, dated of it if that
     * is still the same day.
     */
    public void send(Caller by, List<LetterRequest> requests) {
        if (by.role() == Role.SYSTEM) {
            orders.add(by, requests.stream().map(LetterDraft::of).toList());
        } else {
            requests.forEach(request -> issue(by, request));
        }
    }

    /** The letter issued for this occurrence; for services, which have checked the right to the act that asks. */
    public Optional<LetterView> issued(LetterTemplate template, CaseRef ref, String occurrence) {
        return letters.issued(template, ref, occurrence).map(LetterHead::view);
    }

    /** The letters ordered and not printed yet, for those who see all letters; nothing for a party. */
    public LetterBacklog backlog(Caller by) {
        return addressee(by).isPresent() ? LetterBacklog.NONE : orders.backlog();
    }

    /** The oldest letters left to a person, for those who see all letters; nothing for a party. */
    public List<FailedLetter> failed(Caller by, int most) {
        return addressee(by).isPresent() ? List.of() : orders.failed(Math.min(most, LARGEST_PAGE));
    }

    /** Whether this caller may {@link #printAgain}. */
    public boolean mayPrintAgain(Caller by) {
        return by.role() == Role.ADMINISTRATOR;
    }

    /**
     * Once the cause is mended: has the press try again every letter left to a person. Asked twice, it does nothing more.
     *
     * @return how many there were
     */
    public int printAgain(Caller by) {
        Rights.require(by, Role.ADMINISTRATOR);
        List<String> cases = orders.failed(TOLD).stream()
                .map(letter -> letter.ref().value())
                .distinct()
                .toList();
        int count = orders.tryAgain();
        if (count > 0) {
            journal.record(
                    by,
                    "COURRIERS",
                    "Édition des courriers relancée",
                    "R-REC-04",
                    Map.of("courriers en échec", count, "premiers dossiers", String.join(", ", cases)),
                    Map.of("courriers à éditer", count));
        }
        return count;
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

    /** Those of them that tell of one occurrence, a recovery for instance. */
    public List<LetterView> of(Caller by, CaseRef ref, String occurrence) {
        return letters.of(ref, occurrence).stream()
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
