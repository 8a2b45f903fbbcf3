-- Links under which whoever has one takes a board pack away without signing in, until its last day or until it is ended.
-- As with tokens, only the hash of the secret is kept.
create table board_pack_links (
  id uuid primary key,
  workspace_id uuid not null,
  person_id uuid not null,
  pack_id uuid not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  -- The last day it works, where the workspace is
  until date not null,
  downloads integer not null default 0,
  last_downloaded_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint board_pack_links__secret_hash__once unique (secret_hash),
  constraint board_pack_links__pack_id foreign key (workspace_id, person_id, pack_id) references board_packs (workspace_id, person_id, id)
);
create index board_pack_links_of_pack on board_pack_links (pack_id, created_at);

alter table board_pack_links enable row level security;
alter table board_pack_links force row level security;
create policy my_own on board_pack_links to trivet_request
  using (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()))
  with check (workspace_id = (select app.workspace_id()) and person_id = (select app.person_id()));
create policy own_workspace on board_pack_links to trivet_worker
  using (workspace_id = (select app.workspace_id())) with check (workspace_id = (select app.workspace_id()));
grant select, insert, update (ended_at) on board_pack_links to trivet_request;
grant select, delete on board_pack_links to trivet_worker;

-- Whoever follows a link enters no workspace. Reviewed: what leaves this function is the one document that the link was
-- made for, and only while the link works and its pack is kept; each time is counted. It ends with its maker's account here.
grant select, update (downloads, last_downloaded_at) on board_pack_links to trivet_definer;
create policy definer_reads on board_pack_links for select to trivet_definer using (true);
create policy definer_counts on board_pack_links for update to trivet_definer using (true);
grant select on board_pack_portions to trivet_definer;
create policy definer_reads on board_pack_portions for select to trivet_definer using (true);
create function app.open_board_pack(hash bytea, out title text, out as_of text, out content bytea)
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_link uuid;
  found_pack uuid;
begin
  select l.id, p.id, p.title, p.as_of::text into found_link, found_pack, title, as_of
  from public.board_pack_links l
  join public.board_packs p on p.id = l.pack_id and p.status = 'ready'
  join public.people who on who.id = l.person_id and who.archived_at is null and who.account_id is not null
  join public.workspaces w on w.id = l.workspace_id
  where l.secret_hash = hash and l.ended_at is null and app.now() < (l.until + 1)::timestamp at time zone w.time_zone;
  if not found then
    return;
  end if;
  update public.board_pack_links l set downloads = l.downloads + 1, last_downloaded_at = app.now() where l.id = found_link;
  content := (select string_agg(c.content, '' order by c.portion) from public.board_pack_portions c where c.pack_id = found_pack);
end $$;
revoke execute on function app.open_board_pack(bytea) from public;
alter function app.open_board_pack(bytea) owner to trivet_definer;
grant execute on function app.open_board_pack(bytea) to trivet_request;
