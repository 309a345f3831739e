-- R-REC-05: the remedies against a decision run from the notification of its registered letter; the days to pay are those
-- that its letter announced, whatever the configuration becomes.
ALTER TABLE recovery ADD COLUMN payment_days integer CHECK (payment_days > 0);
ALTER TABLE recovery ADD COLUMN presented_on date;
ALTER TABLE recovery ADD COLUMN presentation varchar(12) CHECK (presentation IN ('HANDED_OVER', 'REFUSED', 'ABSENT'));
ALTER TABLE recovery ADD COLUMN collected_on date;
ALTER TABLE recovery ADD CONSTRAINT recovery_delivery CHECK (
    (presented_on IS NULL) = (presentation IS NULL)
    AND (presented_on IS NULL OR state = 'DECIDED')
    AND (collected_on IS NULL OR (presentation = 'ABSENT' AND collected_on >= presented_on)));
