package fr.sons.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Checks of role and ownership that services make before anything else (R-SEC-01, R-SEC-02). */
public final class Rights {

    private Rights() {}

    /** Refuses unless the caller acts in one of these roles. */
    public static void require(Caller caller, Role... roles) {
        if (Arrays.stream(roles).noneMatch(r -> r == caller.role())) {
            throw new Forbidden("Cet acte est réservé à : "
                    + Arrays.stream(roles).map(Role::label).collect(Collectors.joining(", "))
                    + ". Vous êtes connecté en qualité de : "
                    + caller.role().label() + ".");
        }
    }

    /** Whether the caller may see a case of this vendor and this client. */
    public static boolean sees(Caller caller, VendorId vendor, ClientId client) {
        return switch (caller.role()) {
            case VENDOR -> caller.actor().vendorId().filter(vendor::equals).isPresent();
            case CLIENT -> caller.actor().clientId().filter(client::equals).isPresent();
            default -> true;
        };
    }

    /** Answers "not found" to whoever may not see a case of this vendor and this client. */
    public static void requireSight(Caller caller, VendorId vendor, ClientId client, CaseRef ref) {
        if (!sees(caller, vendor, client)) {
            throw new NotFound("le dossier " + ref);
        }
    }
}
