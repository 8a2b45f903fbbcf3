-- Who is there, and whether they may decide (domain.md 7; decisions.md 46).

-- A constant default rewrites no row.
alter table partnerships add column quorum jsonb not null
  default '{"least": 50, "by": "percent", "mustBe": ["chair"], "deputies": "with_authority"}';

create table meeting_attendees (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  guest_name text not null,
  partner_id uuid,
  part text not null check (part in ('chair', 'deputy_chair', 'minute_taker', 'representative', 'guest')),
  status text not null check (status in ('expected', 'present', 'deputy', 'apologies', 'absent')),
  deputy_name text not null,
  deputy_may_decide boolean not null,
  stays jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meeting_attendees__person_id__once unique (meeting_id, person_id),
  constraint meeting_attendees__guest_name__or_person check ((guest_name = '') = (person_id is not null)),
  constraint meeting_attendees__deputy_name__deputy check ((deputy_name <> '') = (status = 'deputy')),
  constraint meeting_attendees__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint meeting_attendees__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint meeting_attendees__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id)
);
create index meeting_attendees_of_meeting on meeting_attendees (meeting_id);
create index meeting_attendees_of_person on meeting_attendees (person_id) where person_id is not null;
create index meeting_attendees_of_partner on meeting_attendees (partner_id) where partner_id is not null;
call app.protect_partnership_table('meeting_attendees');
