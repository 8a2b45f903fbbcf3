-- Meetings, once or in series, and their agendas (domain.md 7; C 3, C 4; N appendix 3).

create table meeting_series (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('regular', 'initial', 'review', 'learning', 'extraordinary')),
  -- A recurrence rule (RFC 5545, 3.3.10) that says when it ends
  rule text not null,
  starts_on date not null,
  on_holiday text not null check (on_holiday in ('skip', 'next_working_day', 'keep')),
  from_time text not null,
  to_time text not null,
  place text not null,
  link text,
  chair_person_id uuid,
  minute_taker_person_id uuid,
  template text not null check (template in ('none', 'standing', 'initial')),
  ended_on date,
  ending_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meeting_series__rule__ends check (rule ~ ';(COUNT|UNTIL)='),
  constraint meeting_series__to_time__order check (to_time > from_time),
  constraint meeting_series__ending_reason__ended check ((ending_reason <> '') = (ended_on is not null)),
  constraint meeting_series__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint meeting_series__chair_person_id foreign key (workspace_id, chair_person_id) references people (workspace_id, id),
  constraint meeting_series__minute_taker_person_id foreign key (workspace_id, minute_taker_person_id) references people (workspace_id, id)
);
create index meeting_series_of_partnership on meeting_series (workspace_id, partnership_id, starts_on desc, id);
create index meeting_series_chaired on meeting_series (chair_person_id) where chair_person_id is not null;
create index meeting_series_minuted on meeting_series (minute_taker_person_id) where minute_taker_person_id is not null;
call app.protect_partnership_table('meeting_series');

create table meetings (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  series_id uuid,
  occurs_on date,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('regular', 'initial', 'review', 'learning', 'extraordinary')),
  held_on date not null,
  from_time text not null,
  to_time text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  link text,
  purpose text not null,
  chair_person_id uuid,
  minute_taker_person_id uuid,
  status text not null check (status in ('draft', 'called', 'in_progress', 'minuted', 'approved', 'cancelled')),
  item_ids uuid[] not null,
  sequence integer not null check (sequence >= 0),
  called_at timestamptz,
  begun_at timestamptz,
  ended_at timestamptz,
  current_item_id uuid,
  current_since timestamptz,
  cancelled_because text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meetings__number unique (partnership_id, number),
  constraint meetings__occurs_on__once unique (series_id, occurs_on),
  constraint meetings__occurs_on__series check ((occurs_on is null) = (series_id is null)),
  constraint meetings__to_time__order check (to_time > from_time),
  constraint meetings__begun_at__begun check ((begun_at is not null) = (status in ('in_progress', 'minuted', 'approved'))),
  constraint meetings__ended_at__ended check ((ended_at is not null) = (status in ('minuted', 'approved'))),
  constraint meetings__current_item_id__running check (current_item_id is null or status = 'in_progress'),
  constraint meetings__cancelled_because__cancelled check ((cancelled_because <> '') = (status = 'cancelled')),
  constraint meetings__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint meetings__series_id foreign key (workspace_id, partnership_id, series_id) references meeting_series (workspace_id, partnership_id, id),
  constraint meetings__chair_person_id foreign key (workspace_id, chair_person_id) references people (workspace_id, id),
  constraint meetings__minute_taker_person_id foreign key (workspace_id, minute_taker_person_id) references people (workspace_id, id)
);
create index meetings_by_time on meetings (workspace_id, partnership_id, starts_at, id);
create index meetings_to_come on meetings (workspace_id, held_on) where status in ('draft', 'called', 'in_progress');
create index meetings_chaired on meetings (chair_person_id) where chair_person_id is not null;
create index meetings_minuted_by on meetings (minute_taker_person_id) where minute_taker_person_id is not null;
call app.protect_partnership_table('meetings');

create table agenda_items (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  -- Null: a suggestion that waits for a meeting
  meeting_id uuid,
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (purpose in ('information', 'discussion', 'decision')),
  minutes smallint not null check (minutes between 1 and 480),
  presenter_person_id uuid,
  background text not null,
  paper text,
  is_confidential boolean not null,
  fill text not null,
  is_standing boolean not null,
  suggested_by_person_id uuid,
  carried_from_id uuid,
  status text not null check (status in ('planned', 'done', 'skipped', 'moved', 'dropped')),
  reason text not null,
  is_withdrawn boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint agenda_items__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint agenda_items__carried_from_id foreign key (workspace_id, partnership_id, carried_from_id) references agenda_items (workspace_id, partnership_id, id),
  constraint agenda_items__presenter_person_id foreign key (workspace_id, presenter_person_id) references people (workspace_id, id),
  constraint agenda_items__suggested_by_person_id foreign key (workspace_id, suggested_by_person_id) references people (workspace_id, id),
  constraint agenda_items__reason__settled check (reason <> '' or status in ('planned', 'done'))
);
create index agenda_items_of_meeting on agenda_items (meeting_id) where meeting_id is not null;
create index agenda_items_waiting on agenda_items (workspace_id, partnership_id, created_at) where meeting_id is null and not is_withdrawn;
create unique index agenda_items__carried_from_id__once on agenda_items (carried_from_id) where carried_from_id is not null;
create index agenda_items_presented on agenda_items (presenter_person_id) where presenter_person_id is not null;
create index agenda_items_suggested on agenda_items (suggested_by_person_id) where suggested_by_person_id is not null;
call app.protect_partnership_table('agenda_items');

alter table meetings add constraint meetings__current_item_id foreign key (workspace_id, partnership_id, current_item_id)
  references agenda_items (workspace_id, partnership_id, id);
create index meetings_at_item on meetings (current_item_id) where current_item_id is not null;
