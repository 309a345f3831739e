-- R-CAL-04: letters say how the deadline that was missed came about. Those of before said its date and its text, and stay.
ALTER TABLE recovery ADD COLUMN ground_calculation text NOT NULL DEFAULT '';
ALTER TABLE recovery ALTER COLUMN ground_calculation DROP DEFAULT;
