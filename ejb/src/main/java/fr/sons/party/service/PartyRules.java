package fr.sons.party.service;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.party.api.Address;
import fr.sons.party.api.EmailAddress;
import fr.sons.party.api.Identifiers;
import fr.sons.party.api.NewClient;
import fr.sons.party.api.Siren;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is checked of a party before it is registered (R-CMD-04). */
final class PartyRules {

    private static final String RULE = "R-CMD-04";
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final int LONGEST = 200;

    private PartyRules() {}

    static String siren(String raw) {
        if (!Siren.isValid(raw)) {
            throw wrongIdentifier("SIREN", raw, "neuf chiffres dont une clé de contrôle");
        }
        return Identifiers.normalise(raw);
    }

    /** The same client with every field checked and in the form in which it is stored. */
    static NewClient checked(NewClient told) {
        if (told.kind() == null || told.couloir() == null) {
            throw missing("le type d’identifiant et le couloir");
        }
        if (!Identifiers.check(told.kind(), told.identifier()).acceptable()) {
            throw wrongIdentifier(told.kind().label(), told.identifier(), formOf(told.kind()));
        }
        return new NewClient(
                told.kind(),
                Identifiers.normalise(told.identifier()),
                text("le nom", told.name()),
                address(told.address()),
                text("la région", told.region()),
                told.couloir(),
                email(told.email()));
    }

    static Optional<String> email(Optional<String> told) {
        return told.flatMap(EmailAddress::read);
    }

    private static String formOf(ClientIdKind kind) {
        return switch (kind) {
            case FINESS -> "neuf caractères dont une clé de contrôle";
            case RPPS -> "onze chiffres";
            case SIRET -> "quatorze chiffres dont une clé de contrôle";
        };
    }

    static String text(String what, String value) {
        if (value == null || value.isBlank() || value.strip().length() > LONGEST) {
            throw missing(what + " (" + LONGEST + " caractères au plus)");
        }
        return value.strip();
    }

    static Address address(Address told) {
        if (told == null
                || told.postcode() == null
                || !POSTCODE.matcher(told.postcode().strip()).matches()) {
            throw Reason.of(
                            RULE,
                            "code-postal-invalide",
                            "Le code postal comporte cinq chiffres.",
                            "Corrigez l’adresse.")
                    .refusal();
        }
        return new Address(
                text("la voie de l’adresse", told.line1()),
                told.postcode().strip(),
                text("la commune de l’adresse", told.city()));
    }

    private static Refusal missing(String what) {
        return Reason.of(RULE, "champ-obligatoire", "Information obligatoire : " + what + ".", "Renseignez ce champ.")
                .refusal();
    }

    static Refusal alreadyRegistered(String kind, String identifier) {
        return Reason.of(
                        RULE,
                        "acteur-deja-enregistre",
                        "Le " + kind + " " + identifier + " est déjà enregistré.",
                        "Recherchez la fiche existante.")
                .refusal();
    }

    private static Refusal wrongIdentifier(String kind, String raw, String form) {
        return Reason.of(
                        RULE,
                        "identifiant-invalide",
                        "« " + (raw == null ? "" : raw.strip()) + " » n’est pas un numéro " + kind
                                + " valide : il comporte " + form + ".",
                        "Vérifiez le numéro saisi.")
                .refusal();
    }
}
