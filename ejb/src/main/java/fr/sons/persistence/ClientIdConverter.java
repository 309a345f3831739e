package fr.sons.persistence;

import fr.sons.kernel.ClientId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Client identities as bigint, wherever another capability refers to one. */
@Converter(autoApply = true)
public class ClientIdConverter implements AttributeConverter<ClientId, Long> {

    @Override
    public Long convertToDatabaseColumn(ClientId id) {
        return id == null ? null : id.value();
    }

    @Override
    public ClientId convertToEntityAttribute(Long value) {
        return value == null ? null : new ClientId(value);
    }
}
