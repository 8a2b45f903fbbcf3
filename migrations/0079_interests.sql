-- Interests declared in the items of a meeting (domain.md 7).

create table meeting_interests (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  attendee_id uuid not null,
  nature text not null check (length(nature) between 1 and 1000),
  handling text not null check (handling in ('to_settle', 'took_part', 'took_no_part', 'left')),
  entered_by_person_id uuid,
  is_withdrawn boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meeting_interests__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint meeting_interests__item_id foreign key (workspace_id, partnership_id, item_id) references agenda_items (workspace_id, partnership_id, id),
  constraint meeting_interests__attendee_id foreign key (workspace_id, partnership_id, attendee_id) references meeting_attendees (workspace_id, partnership_id, id),
  constraint meeting_interests__entered_by_person_id foreign key (workspace_id, entered_by_person_id) references people (workspace_id, id)
);
create unique index meeting_interests__item_id__once on meeting_interests (item_id, attendee_id) where not is_withdrawn;
create index meeting_interests_of_meeting on meeting_interests (meeting_id, created_at);
create index meeting_interests_of_item on meeting_interests (item_id);
create index meeting_interests_of_attendee on meeting_interests (attendee_id);
create index meeting_interests_register on meeting_interests (workspace_id, partnership_id) where not is_withdrawn;
create index meeting_interests_entered_by on meeting_interests (entered_by_person_id) where entered_by_person_id is not null;
call app.protect_partnership_table('meeting_interests');
