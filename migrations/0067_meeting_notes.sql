-- What is said in a meeting, under the items it was said to (domain.md 7, run mode).

create table meeting_notes (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  words text not null check (length(words) between 1 and 4000),
  author_person_id uuid,
  is_struck boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint meeting_notes__meeting_id foreign key (workspace_id, partnership_id, meeting_id) references meetings (workspace_id, partnership_id, id),
  constraint meeting_notes__item_id foreign key (workspace_id, partnership_id, item_id) references agenda_items (workspace_id, partnership_id, id),
  constraint meeting_notes__author_person_id foreign key (workspace_id, author_person_id) references people (workspace_id, id)
);
create index meeting_notes_of_meeting on meeting_notes (meeting_id, created_at);
create index meeting_notes_of_item on meeting_notes (item_id);
create index meeting_notes_of_author on meeting_notes (author_person_id) where author_person_id is not null;
call app.protect_partnership_table('meeting_notes');
