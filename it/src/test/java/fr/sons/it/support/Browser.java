package fr.sons.it.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A real Chromium; each {@link #signIn} is a person at a desk of their own. */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final URI address;

    public Browser(URI address) {
        this.address = address;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromiumPath()))
                        .setArgs(QUIET));
    }

    private static String chromiumPath() {
        String chosen = System.getenv("SONS_CHROMIUM");
        return chosen == null ? "/usr/bin/chromium" : chosen;
    }

    /** A desk with nobody signed in. */
    public Desk desk() {
        return desk(true);
    }

    /** A desk whose browser runs no script: everything works without, and faster. */
    public Desk deskWithoutScripts() {
        return desk(false);
    }

    private Desk desk(boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("fr-FR")
                .setTimezoneId("America/Guadeloupe")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(20_000);
        return new Desk(context.newPage());
    }

    /** Signs in through the page, as a person would. */
    public Desk signIn(String login) {
        return signIn(desk(), login, "/");
    }

    /** Signs somebody in at a desk that nobody uses, on the way to a page. */
    public Desk signIn(Desk desk, String login, String path) {
        desk.open("/connexion?retour=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        desk.page().getByLabel("Identifiant").fill(login);
        desk.page().getByLabel("Mot de passe").fill(Api.PASSWORD);
        desk.press("Se connecter");
        return desk;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** One person's page. */
    public record Desk(Page page) implements AutoCloseable {

        public Desk open(String path) {
            page.navigate(path);
            return this;
        }

        public void press(String button) {
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(button).setExact(true))
                    .first()
                    .click();
            page.waitForLoadState();
        }

        public void follow(String link) {
            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                    .first()
                    .click();
            page.waitForLoadState();
        }

        public String text() {
            return page.locator("body").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        /** Fails with every rule broken and where, when axe finds anything on the page as it is now. */
        public void requireAccessible() {
            // our pages have no frames: nothing has to be gathered in a page of its own, which takes most of the time
            AxeResults results = new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                    .analyze();
            List<Rule> violations = results.getViolations();
            if (!violations.isEmpty()) {
                throw new AssertionError(page.url() + ": "
                        + violations.stream()
                                .map(rule -> rule.getId() + " " + rule.getHelp() + " at "
                                        + rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .limit(5)
                                                .toList())
                                .collect(Collectors.joining("\n")));
            }
        }

        /** Keeps a picture for the docs and for whoever reads the test report. */
        public void picture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Workspace.root().resolve("it/target/pictures/" + name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
