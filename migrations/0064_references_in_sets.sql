-- The ledger and the bell take a hundred thousand rows at once (performance.md, W8). A foreign key asks for each row by
-- itself, with a plan made when the table it asks was empty; these are asked once a statement (docs/decisions/0007).

-- Checks what foreign keys that are not enforced would: every row that `added` refers to is there and held until the
-- transaction ends. As whoever writes, so that nobody refers to what they may not see. One without value refers to nothing.
create function app.check_references() returns trigger language plpgsql set search_path = '' as $$
declare
  reference record;
  is_whole boolean;
begin
  for reference in
    select c.conname as name, c.confrelid::regclass as target,
      string_agg(format('%I', own.attname), ', ') as columns,
      string_agg(format('%I is not null', own.attname), ' and ') as is_given,
      string_agg(format('t.%I = w.%I', theirs.attname, own.attname), ' and ') as is_it
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
    join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = k.theirs
    where c.conrelid = tg_relid and c.contype = 'f' and not c.conenforced
    group by c.oid
  loop
    execute format('with wanted as materialized (select distinct %s from added where %s),
      held as materialized (select from %s t join wanted w on %s for key share of t)
      select (select count(*) from wanted) = (select count(*) from held)',
      reference.columns, reference.is_given, reference.target, reference.is_it) into is_whole;
    if not is_whole then
      raise foreign_key_violation using message = format('insert on table "%s" violates foreign key "%s"', tg_table_name, reference.name),
        schema = tg_table_schema, table = tg_table_name, constraint = reference.name;
    end if;
  end loop;
  return null;
end $$;

-- What must not be left behind: nobody is allowed to delete these, and whoever can do it all the same is refused.
create function app.refuse_to_leave_references() returns trigger language plpgsql set search_path = '' as $$
declare
  reference record;
  is_left boolean;
begin
  for reference in
    select c.conname as name, c.conrelid::regclass as source,
      string_agg(format('s.%I = g.%I', own.attname, theirs.attname), ' and ') as is_it
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
    join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = k.theirs
    where c.confrelid = tg_relid and c.contype = 'f' and not c.conenforced
    group by c.oid
  loop
    execute format('select exists (select from %s s join gone g on %s)', reference.source, reference.is_it) into is_left;
    if is_left then
      raise foreign_key_violation using message = format('delete on table "%s" violates foreign key "%s"', tg_table_name, reference.name),
        schema = tg_table_schema, table = tg_table_name, constraint = reference.name;
    end if;
  end loop;
  return null;
end $$;

alter table reminders
  alter constraint reminders__partnership_id not enforced,
  alter constraint reminders__person_id not enforced,
  alter constraint reminders__message_id not enforced;
create trigger references_in_sets after insert on reminders referencing new table as added
  for each statement execute function app.check_references();

alter table notifications
  alter constraint notifications__person_id not enforced,
  alter constraint notifications__partnership_id not enforced,
  alter constraint notifications__reminder_id not enforced,
  -- Said by the person's, whose workspace it is.
  drop constraint notifications_workspace_id_fkey;
create trigger references_in_sets after insert on notifications referencing new table as added
  for each statement execute function app.check_references();

create trigger leaves_no_references after delete on partnerships referencing old table as gone
  for each statement execute function app.refuse_to_leave_references();
create trigger leaves_no_references after delete on people referencing old table as gone
  for each statement execute function app.refuse_to_leave_references();
create trigger leaves_no_references after delete on messages referencing old table as gone
  for each statement execute function app.refuse_to_leave_references();
create trigger leaves_no_references after delete on reminders referencing old table as gone
  for each statement execute function app.refuse_to_leave_references();

-- What a row refers to is settled when it is written: who writes may change what became of it, and nothing else.
revoke update on reminders, notifications from trivet_worker;
grant update (withdrawn_at) on reminders to trivet_worker;
grant update (withdrawn_at, message_id, read_at) on notifications to trivet_worker;

-- Nothing is looked for by it.
drop index notifications_of_partnership;
