-- R-CAL-06: an extension reopens nothing by itself; an agent of the ANS decides, case by case, with a reason. From the
-- instant of its reopening a case is judged by the calendar anew.
ALTER TABLE installation ADD COLUMN reopened_at timestamptz(3);
ALTER TABLE solde_request ADD COLUMN reopened_at timestamptz(3);

CREATE INDEX installation_not_delivered ON installation (dispositif, case_ref) WHERE state = 'NOT_DELIVERED';
CREATE INDEX solde_request_expired ON solde_request (ref) WHERE state = 'EXPIRED';
