package fr.sons.web.shell;

import fr.sons.web.security.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The sign-in page ({@code /connexion}): back to where the visitor wanted to go. */
@Named("signInPage")
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String retour;

    private String login;
    private String password;
    private String target;
    private String error;

    public void signIn() {
        Optional<String> refused = signIn.signIn(login, password);
        if (refused.isPresent()) {
            error = refused.get();
        } else {
            screen.redirect(SignIn.isInside(target) ? target : "/");
        }
    }

    /** Signs out by POST, so that no link or image of another site can do it. */
    public void signOut() throws ServletException {
        signIn.signOut();
        screen.redirect("/connexion?sortie=1");
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTarget() {
        return target != null ? target : retour;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getError() {
        return error;
    }
}
