-- What people do together, and finding without accents.

-- Typical risks that a partnership does not want to be offered to start its register with.
create table starter_dismissals (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  key text not null check (key ~ '^[a-z_]{3,60}$'),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint starter_dismissals__key__once unique (workspace_id, partnership_id, key),
  constraint starter_dismissals__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id)
);
call app.protect_partnership_table('starter_dismissals');

-- Who helps tells of an action, too. Not valid: what is there obeys the narrower rule that this one takes the place of.
alter table action_updates
  drop constraint action_updates_kind_check,
  add constraint action_updates__kind check (kind in ('progress', 'noted', 'completed', 'verified', 'returned', 'ceased',
    'reopened', 'date_asked', 'date_moved', 'date_refused', 'escalated', 'passed_up', 'answered', 'taken_back')) not valid;

-- Words are found whatever their accents and case, so that 'rois' finds 'Róisín'. Most have no accents: those are spared
-- the dictionary, which takes ten times as long. Immutable, though unaccent's rules could be changed: nothing is stored.
create extension if not exists unaccent;
create function app.plain(words text) returns text language plpgsql immutable strict parallel safe as $$
begin
  if octet_length(words) = length(words) then
    return lower(words);
  end if;
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(words)));
end $$;

-- The pattern that finds these words anywhere, as they are.
create function app.anywhere(words text) returns text language sql immutable strict parallel safe
  return '%' || regexp_replace(app.plain(words), '([\\%_])', '\\\1', 'g') || '%';

-- Nobody who asks was ever served by these: below row-level security a condition on words, which may leak what it sees,
-- comes after the policy, so that the rows of a workspace are found by its own indexes and then looked through.
drop index organisations_words, people_words, partnerships_words;
