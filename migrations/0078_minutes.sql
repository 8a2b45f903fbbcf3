-- Minutes: circulated, corrected by partners, approved by a later meeting, frozen with a fingerprint (domain.md 7).

alter table meetings
  add column circulated_at timestamptz,
  add column corrections_by date,
  add column approved_at timestamptz,
  add column approved_in_meeting_id uuid;
-- No meeting has been approved yet: nothing is to be checked, and no lock is held for it.
alter table meetings
  add constraint meetings__corrections_by__circulated check ((corrections_by is null) = (circulated_at is null)) not valid,
  add constraint meetings__circulated_at__over check (circulated_at is null or status in ('minuted', 'approved')) not valid,
  add constraint meetings__approved_at__approved check ((approved_at is not null) = (status = 'approved')) not valid,
  add constraint meetings__approved_at__circulated check (approved_at is null or circulated_at is not null) not valid,
  add constraint meetings__approved_in_meeting_id__approved check ((approved_in_meeting_id is null) = (approved_at is null)) not valid,
  add constraint meetings__approved_in_meeting_id foreign key (workspace_id, partnership_id, approved_in_meeting_id) references meetings (workspace_id, partnership_id, id) not valid;
alter table meetings validate constraint meetings__corrections_by__circulated;
alter table meetings validate constraint meetings__circulated_at__over;
alter table meetings validate constraint meetings__approved_at__approved;
alter table meetings validate constraint meetings__approved_at__circulated;
alter table meetings validate constraint meetings__approved_in_meeting_id__approved;
alter table meetings validate constraint meetings__approved_in_meeting_id;
create index meetings_approved_in on meetings (approved_in_meeting_id) where approved_in_meeting_id is not null;

-- What the minutes said at each step. Nobody changes one, ever.
create table minutes_editions (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  number smallint not null check (number > 0),
  step text not null check (step in ('circulated', 'approved', 'amended')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by_person_id uuid,
  constraint minutes_editions__number__once unique (meeting_id, number),
  constraint minutes_editions__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint minutes_editions__made_by_person_id foreign key (workspace_id, made_by_person_id) references people (workspace_id, id)
);
create index minutes_editions_by_maker on minutes_editions (made_by_person_id) where made_by_person_id is not null;
call app.protect_partnership_table('minutes_editions');
revoke update on minutes_editions from trivet_request, trivet_worker;

create table minutes_corrections (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  -- Null: the minutes as a whole
  item_id uuid,
  words text not null check (length(words) between 1 and 2000),
  partner_id uuid,
  asked_by_person_id uuid not null,
  answer text check (answer in ('taken', 'declined')),
  answer_words text not null,
  answered_by_person_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint minutes_corrections__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint minutes_corrections__item_id foreign key (workspace_id, partnership_id, item_id) references agenda_items (workspace_id, partnership_id, id),
  constraint minutes_corrections__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint minutes_corrections__asked_by_person_id foreign key (workspace_id, asked_by_person_id) references people (workspace_id, id),
  constraint minutes_corrections__answered_by_person_id foreign key (workspace_id, answered_by_person_id) references people (workspace_id, id),
  constraint minutes_corrections__answer_words__declined check (coalesce(answer, '') <> 'declined' or answer_words <> '')
);
create index minutes_corrections_of_meeting on minutes_corrections (meeting_id, created_at);
create index minutes_corrections_of_item on minutes_corrections (item_id) where item_id is not null;
create index minutes_corrections_of_partner on minutes_corrections (partner_id) where partner_id is not null;
create index minutes_corrections_asked_by on minutes_corrections (asked_by_person_id);
create index minutes_corrections_answered_by on minutes_corrections (answered_by_person_id) where answered_by_person_id is not null;
call app.protect_partnership_table('minutes_corrections');
