package fr.sons.persistence;

import fr.sons.kernel.CaseRef;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Case references as text. Not applied to identifiers (JPA forbids it): an entity keyed by one keeps the text. */
@Converter(autoApply = true)
public class CaseRefConverter implements AttributeConverter<CaseRef, String> {

    @Override
    public String convertToDatabaseColumn(CaseRef ref) {
        return ref == null ? null : ref.value();
    }

    @Override
    public CaseRef convertToEntityAttribute(String value) {
        return value == null ? null : new CaseRef(value);
    }
}
