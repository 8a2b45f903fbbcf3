-- What the reminders of minutes ask for at every round (domain.md 13): never the meetings of all time.

create index meetings_minuted on meetings (workspace_id, held_on) where status = 'minuted';
create index minutes_corrections_open on minutes_corrections (workspace_id, meeting_id) where answer is null;
