package fr.sons.letter.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** What every letter prints about its sender, and the court of the remedies: configuration, not code. */
@Dependent
public class LetterSettings {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    @Inject
    public LetterSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    LetterSettings(Function<String, Optional<String>> config) {
        put(config, "expediteur", "sender", "Agence du numérique en santé");
        put(config, "expediteurService", "service", "Financement « système ouvert et non sélectif » (SONS)");
        put(config, "expediteurAdresse", "address", "2-10 rue d’Oradour-sur-Glane");
        put(config, "expediteurVille", "city", "75015 Paris");
        put(config, "lieu", "place", "Paris");
        put(
                config,
                "qualite",
                "quality",
                "Pour l’Agence du numérique en santé,\nla direction chargée du financement SONS");
        put(config, "tribunal", "court", "tribunal administratif de Paris");
        put(config, "tribunalAdresse", "court-address", "7 rue de Jouy, 75181 Paris Cedex 04");
        put(
                config,
                "modePaiement",
                "payment",
                "par virement au compte de l’agent comptable de l’Agence de services et de paiement, dont les coordonnées"
                        + " bancaires vous sont communiquées sur demande écrite à l’adresse figurant en tête");
    }

    private void put(Function<String, Optional<String>> config, String field, String key, String fallback) {
        fields.put(field, config.apply("sons.letter." + key).orElse(fallback));
    }

    Map<String, Object> fields() {
        return fields;
    }
}
