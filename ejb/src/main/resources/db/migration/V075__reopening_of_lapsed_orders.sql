-- R-CAL-06: an order that lapsed at CLOTURE_AVANCE can be revived by an agent after an extension; from the instant of its
-- reopening it is judged by the calendar anew. R-CMD-03 stays with funding_order_one_live.
ALTER TABLE funding_order ADD COLUMN reopened_at timestamptz(3);

CREATE INDEX funding_order_lapsed ON funding_order (dispositif, ref) WHERE state = 'LAPSED';
