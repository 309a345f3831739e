package fr.sons.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends the session cookie over HTTPS only, unless the product runs as a demonstration, which is read over plain HTTP on
 * one's own machine. {@code SONS_COOKIE_SECURE} decides otherwise.
 */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Config config = ConfigProvider.getConfig();
        boolean demo = config.getOptionalValue("sons.demo", Boolean.class).orElse(false);
        boolean secure =
                config.getOptionalValue("sons.cookie.secure", Boolean.class).orElse(!demo);
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
    }
}
