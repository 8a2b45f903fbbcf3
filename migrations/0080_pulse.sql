-- How well attendees say they worked together (domain.md 7), kept apart from who says it.

alter table meetings add column pulse_closed_at timestamptz;
alter table meetings add constraint meetings__pulse_closed_at__begun check (pulse_closed_at is null or begun_at is not null) not valid;
alter table meetings validate constraint meetings__pulse_closed_at__begun;

-- No person, no attendee and no time: whose an answer is, nobody can tell without a key that is not in the database.
create table pulse_answers (
  -- The attendee's voice: the same each time for one attendee of one meeting, so that there is one answer
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  -- Who answered for the attendee, in the same way: another who comes to stand in their place neither reads it nor changes it
  answerer uuid not null,
  score smallint not null check (score between 1 and 5),
  comment text not null check (length(comment) <= 1000),
  unique (workspace_id, partnership_id, id),
  constraint pulse_answers__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id)
);
create index pulse_answers_of_meeting on pulse_answers (meeting_id, id);
call app.protect_partnership_table('pulse_answers');
