package fr.sons.persistence;

import fr.sons.kernel.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Amounts are kept as whole cents, in columns named {@code …_cents}. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long cents) {
        return cents == null ? null : Money.ofCents(cents);
    }
}
