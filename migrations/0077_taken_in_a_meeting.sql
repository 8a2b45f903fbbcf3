-- Actions and risks that a meeting takes stand under the item it was at (domain.md 7, run mode).

alter table actions add column agenda_item_id uuid;
alter table risks add column agenda_item_id uuid;
-- Every row holds null there: nothing is to be checked, and no lock is held for it.
alter table actions add constraint actions__agenda_item_id foreign key (workspace_id, partnership_id, agenda_item_id) references agenda_items (workspace_id, partnership_id, id) not valid;
alter table risks add constraint risks__agenda_item_id foreign key (workspace_id, partnership_id, agenda_item_id) references agenda_items (workspace_id, partnership_id, id) not valid;
alter table actions validate constraint actions__agenda_item_id;
alter table risks validate constraint risks__agenda_item_id;
create index actions_of_agenda_item on actions (agenda_item_id) where agenda_item_id is not null;
create index risks_of_agenda_item on risks (agenda_item_id) where agenda_item_id is not null;
