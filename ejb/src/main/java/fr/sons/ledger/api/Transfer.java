package fr.sons.ledger.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;

/**
 * A movement of money of one case between two accounts.
 *
 * @param key names the movement for ever, e.g. {@code SONS-V1-LGC-0000001/avance/paiement}: posting it again changes
 *     nothing
 * @param amount above zero; a correction is a transfer the other way
 * @param reason why, in French
 */
public record Transfer(
        String key,
        CaseRef ref,
        VendorId vendor,
        String dispositif,
        Account from,
        Account to,
        Money amount,
        String reason) {

    public Transfer {
        if (!amount.isPositive() || from == to) {
            throw new IllegalArgumentException("A transfer moves an amount above zero between two accounts: " + key);
        }
    }
}
