package fr.sons.recovery.service;

import fr.sons.recovery.domain.ObservationDelay;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * The delays that no public text fixes, from the configuration. Read when the product starts, so that a delay under the
 * floor of R-REC-02 stops the start and not a letter.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecoverySettings {

    @Inject
    private Config config;

    private ObservationDelay observationDelay;
    private int paymentDays;

    @PostConstruct
    void read() {
        observationDelay = new ObservationDelay(config.getOptionalValue("sons.recovery.observation-days", Integer.class)
                .orElse(30));
        paymentDays = config.getOptionalValue("sons.recovery.payment-days", Integer.class)
                .orElse(30);
        if (paymentDays < 1) {
            throw new IllegalArgumentException("sons.recovery.payment-days is " + paymentDays + ": one day at least");
        }
    }

    /** How long the vendor may answer the contradictory letter. */
    public ObservationDelay observationDelay() {
        return observationDelay;
    }

    /** Days to pay after a decision. */
    public int paymentDays() {
        return paymentDays;
    }
}
