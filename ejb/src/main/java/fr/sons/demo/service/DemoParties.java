package fr.sons.demo.service;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.party.api.Address;
import fr.sons.party.api.Luhn;
import fr.sons.party.api.NewClient;
import fr.sons.party.api.NewVendor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parties that exist nowhere: invented towns, numbers of a department that is not one, keys that pass their checks. */
final class DemoParties {

    private static final List<String> TOWNS = List.of(
            "Valclair",
            "Montrivel",
            "Saint-Aubrac",
            "Port-Lavel",
            "Roquebelune",
            "Fontargelle",
            "Bois-Marin",
            "Clairvigne",
            "Hautelande",
            "Grandrivel",
            "Châtelbrume",
            "Merveilac",
            "Sainte-Orlie",
            "Vauxmirail",
            "Lormandie",
            "Coursol",
            "Mirandelle",
            "Ruisselande",
            "Castelvermeil",
            "Aigrefontaine",
            "Belcastre",
            "Orgevigne",
            "Trémontel",
            "Vertefeuille",
            "Rochebrise",
            "Louvemare");
    private static final List<String> PLACES = List.of(
            "de la Marelle", "du Cerf-Volant", "des Tilleuls", "du Vieux-Lavoir", "de l’Horloge", "des Quatre-Vents");
    private static final List<String> REGIONS = List.of("Septentrie", "Ponantie", "Levantie", "Méridie");

    private DemoParties() {}

    static NewVendor vendor(int n, String name) {
        return new NewVendor(
                name, Luhn.withKey("9990000" + n), address(n), Optional.of("contact@editeur-%d.example".formatted(n)));
    }

    /** The n-th client of a kind; the numbers of two kinds never meet. */
    static NewClient client(Kind kind, int n) {
        String town = TOWNS.get(n % TOWNS.size());
        String place = PLACES.get((n + n / TOWNS.size()) % PLACES.size());
        String name = kind == Kind.HOSPITAL && n == 0 ? "CHU de Valclair" : kind.name.formatted(town, place);
        return new NewClient(
                kind.idKind,
                identifier(kind, n),
                n < TOWNS.size() || kind.name.contains("%2$s") ? name : name + " " + (n / TOWNS.size() + 1),
                address(n),
                REGIONS.get(n % TOWNS.size() % REGIONS.size()),
                kind.couloir,
                email(kind, n));
    }

    private static String identifier(Kind kind, int n) {
        return switch (kind.idKind) {
            case FINESS -> Luhn.withKey("99%d%05d".formatted(kind.ordinal(), n));
            case SIRET -> Luhn.withKey(Luhn.withKey("999%d%04d".formatted(kind.ordinal(), n)) + "0001");
            case RPPS -> Luhn.withKey("9999%d%05d".formatted(kind.ordinal(), n));
        };
    }

    /** Under a name that no registry will ever give. One client in ten has told none: its messages wait for it. */
    private static Optional<String> email(Kind kind, int n) {
        return n % 10 == 4
                ? Optional.empty()
                : Optional.of("direction@%s-%03d.example".formatted(kind.name().toLowerCase(Locale.ROOT), n));
    }

    private static Address address(int n) {
        return new Address(
                (n % 90 + 1) + " rue " + PLACES.get(n % PLACES.size()),
                "99%03d".formatted(n % TOWNS.size() + 1),
                TOWNS.get(n % TOWNS.size()));
    }

    /** Kinds of clients: name (town, place), couloir, identifier. */
    enum Kind {
        HOSPITAL("Centre hospitalier de %1$s", Couloir.HOPITAL, ClientIdKind.FINESS),
        PRACTICE("Cabinet médical %2$s, %1$s", Couloir.MEDECINE_DE_VILLE, ClientIdKind.SIRET),
        LABORATORY("Laboratoire de biologie de %1$s", Couloir.BIOLOGIE_MEDICALE, ClientIdKind.FINESS),
        RADIOLOGY("Centre d’imagerie de %1$s", Couloir.IMAGERIE, ClientIdKind.FINESS),
        PHARMACY("Pharmacie %2$s, %1$s", Couloir.OFFICINE, ClientIdKind.FINESS),
        OPERATOR("Opérateur de messagerie de santé de %1$s", Couloir.OPERATEURS_MSSANTE, ClientIdKind.SIRET),
        SHELTER("Foyer d’accueil de %1$s", Couloir.SOCIAL_MEDICO_SOCIAL, ClientIdKind.FINESS);

        private final String name;
        private final Couloir couloir;
        private final ClientIdKind idKind;

        Kind(String name, Couloir couloir, ClientIdKind idKind) {
            this.name = name;
            this.couloir = couloir;
            this.idKind = idKind;
        }
    }
}
