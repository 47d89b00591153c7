-- Format 2: who may open the vault is read from the log at every opening, so its rows are found without
-- reading the others. The list of words is that of PEOPLE in roster.rs.
CREATE INDEX log_of_people ON log (action)
    WHERE action IN ('created', 'person_added', 'person_suspended', 'recovery_renewed', 'recovered');
