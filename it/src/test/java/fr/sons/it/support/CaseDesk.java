package fr.sons.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;

/** Somebody at a desk who does one act after the other on cases, by screen alone. */
public record CaseDesk(Browser.Desk desk) implements AutoCloseable {

    /** Opens the case, chooses the act, answers its questions, reads them over, confirms. */
    public void act(String ref, String code, Map<String, String> answers) {
        begin(ref, code);
        answers.forEach(this::answer);
        goOn();
    }

    public void act(String ref, String code) {
        act(ref, code, Map.of());
    }

    /** As far as the answers are shown once more. */
    public void answer(String ref, String code, Map<String, String> answers) {
        begin(ref, code);
        answer(answers);
    }

    /** Answers the form that is open, as far as the answers are shown once more. */
    public void answer(Map<String, String> answers) {
        answers.forEach(this::answer);
        desk.page().locator("button#continue, input#continue").click();
        desk.page().waitForLoadState();
    }

    /** Does what was answered; it may be refused. */
    public void confirm() {
        desk.page().locator("button#confirm, input#confirm").click();
        desk.page().waitForLoadState();
    }

    /** {@link #act(String, String, Map)} with a PDF to join. */
    public void actWithFile(String ref, String code, Map<String, String> answers, String field, byte[] pdf) {
        begin(ref, code);
        answers.forEach(this::answer);
        Locator file = desk.page().locator("input[type=file]");
        file.setInputFiles(new FilePayload(field + ".pdf", "application/pdf", pdf));
        goOn();
    }

    /** What the page says beside the field when this file is sent, or already when it is chosen. */
    public String objectionTo(String ref, String code, Map<String, String> answers, String name, byte[] content) {
        begin(ref, code);
        answers.forEach(this::answer);
        Locator file = desk.page().locator("input[type=file]");
        file.setInputFiles(new FilePayload(name, "application/pdf", content));
        String atOnce = (String) file.evaluate("e => e.validationMessage");
        if (!atOnce.isEmpty()) {
            return atOnce;
        }
        desk.page().locator("button#continue, input#continue").click();
        desk.page().waitForLoadState();
        desk.requireAccessible();
        answers.forEach(
                (field, value) -> assertThat(desk.page().locator("#" + field).inputValue())
                        .as(field)
                        .isEqualTo(value));
        return desk.page().locator(".field.in-error .error").innerText();
    }

    public String state(String ref) {
        desk.open("/dossiers/" + ref);
        return desk.page().locator("#case-state").innerText();
    }

    private void begin(String ref, String code) {
        desk.open("/dossiers/" + ref);
        desk.page().locator("#acte-" + code).click();
        desk.page().waitForLoadState();
    }

    private void answer(String field, String value) {
        Locator input = desk.page().locator("#" + field);
        if ("select".equals(input.evaluate("e => e.tagName.toLowerCase()"))) {
            input.selectOption(value);
        } else {
            input.fill(value);
        }
    }

    private void goOn() {
        Locator next = desk.page().locator("button#continue, input#continue");
        if (next.count() > 0) {
            next.click();
            desk.page().waitForLoadState();
        }
        desk.requireAccessible();
        desk.page().locator("button#confirm, input#confirm").click();
        desk.page().waitForURL(url -> !url.contains("/acte/"));
    }

    @Override
    public void close() {
        desk.close();
    }
}
