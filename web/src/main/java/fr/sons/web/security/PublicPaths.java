package fr.sons.web.security;

import java.util.Set;

/** What may be read without signing in. Everything else is closed, whoever adds it. */
final class PublicPaths {

    private static final Set<String> PAGES = Set.of(
            "/connexion",
            "/connexion.xhtml",
            "/aide",
            "/aide.xhtml",
            "/guide",
            "/guide.xhtml",
            "/accessibilite",
            "/accessibilite.xhtml",
            "/api",
            "/api/",
            "/api/index.html",
            "/api/api.js",
            "/api/api.css",
            "/panorama",
            "/panorama.xhtml",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt",
            "/sante/vivant",
            "/sante/pret",
            "/sante/demarre");

    /** Calendars as files: public like the texts they come from. */
    private static final String CALENDARS = "/calendrier/";

    private PublicPaths() {}

    static boolean isPublic(String path) {
        return PAGES.contains(path) || path.startsWith(CALENDARS) || isStatic(path);
    }

    /** Style sheets, scripts, fonts and pictures of the product: the same for all, so they may be cached. */
    static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.equals("/favicon.ico")
                || path.equals("/favicon.svg");
    }
}
