-- Who is invited to a meeting and what they answer, and what their calendars were told (RFC 5546; domain.md 7).

create table meeting_invitations (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  guest_name text not null,
  invited_by_id uuid,
  occurs_at timestamptz,
  answer text check (answer in ('yes', 'perhaps', 'no')),
  answer_words text not null check (length(answer_words) <= 500),
  deputy_name text not null check (length(deputy_name) <= 200),
  answered_at timestamptz,
  answered_for timestamptz,
  is_withdrawn boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meeting_invitations__guest_name__one check ((person_id is null) = (guest_name <> '')),
  constraint meeting_invitations__answered_at__answered check ((answered_at is null) = (answer is null) and (answered_for is null) = (answer is null)),
  constraint meeting_invitations__deputy_name__absent check (deputy_name = '' or answer = 'no'),
  constraint meeting_invitations__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint meeting_invitations__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint meeting_invitations__invited_by_id foreign key (workspace_id, invited_by_id) references people (workspace_id, id)
);
create unique index meeting_invitations__person_id__once on meeting_invitations (meeting_id, person_id) where not is_withdrawn and person_id is not null;
create index meeting_invitations_of_meeting on meeting_invitations (meeting_id, created_at);
create index meeting_invitations_of_person on meeting_invitations (person_id) where person_id is not null;
create index meeting_invitations_by on meeting_invitations (invited_by_id) where invited_by_id is not null;
call app.protect_partnership_table('meeting_invitations');

-- What the calendar of somebody invited is told, and from when on: changes within ten minutes are told as one.
create table calendar_letters (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  invitation_id uuid not null,
  due_at timestamptz not null,
  -- Null until it is on its way; then what it told, or that there was nothing to tell any more
  posted_at timestamptz,
  method text check (method in ('REQUEST', 'CANCEL')),
  sequence integer check (sequence >= 0),
  message_id uuid,
  unique (workspace_id, partnership_id, id),
  constraint calendar_letters__message_id__told check ((message_id is null) = (method is null) and (method is null) = (sequence is null)),
  constraint calendar_letters__invitation_id foreign key (workspace_id, partnership_id, invitation_id) references meeting_invitations (workspace_id, partnership_id, id),
  constraint calendar_letters__message_id foreign key (workspace_id, message_id) references messages (workspace_id, id)
);
create unique index calendar_letters__invitation_id__waiting on calendar_letters (invitation_id) where posted_at is null;
create index calendar_letters_of_invitation on calendar_letters (invitation_id, posted_at);
create index calendar_letters_waiting on calendar_letters (workspace_id, due_at) where posted_at is null;
create index calendar_letters_of_message on calendar_letters (message_id) where message_id is not null;
call app.protect_partnership_table('calendar_letters');
revoke insert, update on calendar_letters from trivet_request;

alter table messages
  drop constraint messages__kind,
  add constraint messages__kind check (kind in ('day', 'week', 'news', 'nudge', 'invitation', 'account', 'calendar'));
