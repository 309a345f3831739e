package fr.sons.persistence;

import fr.sons.kernel.VendorId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Vendor identities as bigint, wherever another capability refers to one. */
@Converter(autoApply = true)
public class VendorIdConverter implements AttributeConverter<VendorId, Long> {

    @Override
    public Long convertToDatabaseColumn(VendorId id) {
        return id == null ? null : id.value();
    }

    @Override
    public VendorId convertToEntityAttribute(Long value) {
        return value == null ? null : new VendorId(value);
    }
}
