package fr.sons.web.letter;

import fr.sons.kernel.Caller;
import fr.sons.letter.service.LetterService;
import fr.sons.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The PDF of a letter, as it was issued ({@code /courriers/pdf/ID}). */
@WebServlet("/courriers/pdf/*")
public class LetterDownload extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LetterService letters;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    Content content(long id) {
        Caller by = currentCaller.caller();
        return new Content(letters.view(by, id).number() + ".pdf", "application/pdf", letters.pdf(by, id));
    }
}
