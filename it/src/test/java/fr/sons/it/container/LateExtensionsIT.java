package fr.sons.it.container;

import fr.sons.it.support.Ear;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Extensions that come too late, lived in one deployment: each story is told in a class of its own. */
@ExtendWith(ArquillianExtension.class)
@Tag("R-CAL-04")
@Tag("R-CAL-06")
class LateExtensionsIT {

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    SameWordsStory sameWords;

    @Inject
    LateExtensionStory lateExtension;

    @Inject
    FirstDatesStory firstDates;

    @Inject
    ComplementsStory complements;

    @Inject
    ExpiredVerificationStory expired;

    @Inject
    FirstEndStory firstEnd;

    @Test
    @Tag("R-CAL-06")
    @DisplayName(
            "R-CAL-04, R-CAL-06: a date that binds in spite of a late extension, and a reopening, are explained the same"
                    + " everywhere, and for every past day")
    void oneDateOneExplanation() {
        sameWords.oneDateOneExplanation();
    }

    @Test
    @Tag("R-VA-01")
    @DisplayName(
            "R-CAL-06: nobody signs for a case that a late extension did not reopen; a reopened one is verified, signed and"
                    + " its solde asked for, until the new dates")
    void lateExtension() {
        lateExtension.lateExtension();
    }

    @Test
    @Tag("R-SOL-07")
    @DisplayName(
            "R-CAL-06, R-SOL-07: ended by dates that came after them, cases are reopened where they were; what was paid for"
                    + " nothing is recovered; what was rejected for good is not revived")
    void firstDates() {
        firstDates.firstDates();
    }

    @Test
    @Tag("R-SOL-01")
    @Tag("R-VA-01")
    @DisplayName(
            "R-SOL-01, R-CAL-06: a solde that expires ends its verification, and none begins; reopened, each goes on where it was,"
                    + " or begins with the attestation that came meanwhile")
    void expiredVerifications() {
        expired.expiredVerifications();
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName(
            "R-SOL-04, R-CAL-04: complements asked for under an extended closing are due by it; a first end of complements"
                    + " that comes too late for them is not theirs")
    void afterTheClosing() {
        complements.afterTheClosing();
    }

    @Test
    @Tag("R-INS-02")
    @DisplayName(
            "R-CAL-06: a case whose service was not delivered after its solde had expired is reopened by its service, which"
                    + " brings its solde back, and not by its closing")
    void firstEnd() {
        firstEnd.firstEnd();
    }
}
