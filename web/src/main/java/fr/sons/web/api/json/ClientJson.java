package fr.sons.web.api.json;

import fr.sons.party.api.ClientView;

/** A final client. */
public record ClientJson(
        long id,
        String typeIdentifiant,
        String identifiant,
        String nom,
        String codePostal,
        String ville,
        String region,
        String couloir) {

    public static ClientJson of(ClientView c) {
        return new ClientJson(
                c.id().value(),
                c.kind().name(),
                c.identifier(),
                c.name(),
                c.address().postcode(),
                c.address().city(),
                c.region(),
                String.valueOf(c.couloir()));
    }
}
