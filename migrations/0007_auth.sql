-- Signing in. trivet_auth alone reaches these tables; requests and jobs do not. Of every secret only its SHA-256 is
-- kept: it is 256 random bits, so nothing slower is needed. Passwords are Argon2id in PHC form.
-- Lifetimes here run by the real clock, not app.now(): moving the demo's day signs nobody out.
create domain auth.secret_hash as bytea check (octet_length(value) = 32);

create table auth.accounts (
  id uuid primary key default uuidv7(),
  email text not null constraint accounts__email unique check (email = lower(email) and length(email) <= 254),
  -- null where another way of signing in is the only one
  password_hash text,
  password_changed_at timestamptz,
  created_at timestamptz not null default now()
);
alter table people add constraint people__account_id foreign key (account_id) references auth.accounts;

-- A browser's session is found by its cookie, a program's by the id in its access token.
create table auth.sessions (
  id uuid primary key default uuidv7(),
  account_id uuid not null references auth.accounts,
  kind text not null check (kind in ('browser', 'program')),
  secret_hash auth.secret_hash unique,
  -- the only workspace a program asked for; null for all
  workspace_id uuid references workspaces,
  -- how the person proved who they are (RFC 8176: pwd, otp, hwk), and when they last did
  methods text[] not null,
  authenticated_at timestamptz not null default now(),
  address text not null,
  user_agent text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  -- null: it does not end by idleness
  idle_after interval,
  ends_at timestamptz not null,
  ended_at timestamptz,
  check ((kind = 'browser') = (secret_hash is not null))
);
create index sessions_of_account on auth.sessions (account_id, address);
create index sessions_by_end on auth.sessions (ends_at);

-- A family is a program's session. A used token stays, so that its second use is noticed.
create table auth.refresh_tokens (
  hash auth.secret_hash primary key,
  session_id uuid not null references auth.sessions on delete cascade,
  used_at timestamptz
);
create index refresh_tokens_of_session on auth.refresh_tokens (session_id);

create table auth.api_tokens (
  id uuid primary key,
  account_id uuid not null references auth.accounts,
  person_id uuid not null,
  workspace_id uuid not null,
  secret_hash auth.secret_hash not null,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) > 0),
  -- null: all that its owner sees
  partnership_ids uuid[] check (cardinality(partnership_ids) > 0),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint api_tokens__person_id foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint api_tokens__expires_at__year check (expires_at <= created_at + interval '366 days')
);
create unique index api_tokens__name on auth.api_tokens (account_id, workspace_id, lower(name)) where revoked_at is null;
create index api_tokens_of_workspace on auth.api_tokens (workspace_id, created_at desc, id);

-- A link in a letter: a password to set again, or an invitation to accept. Used once.
create table auth.one_time_links (
  hash auth.secret_hash primary key,
  purpose text not null check (purpose in ('password_reset', 'invitation')),
  account_id uuid references auth.accounts,
  person_id uuid references people,
  invited_by_person_id uuid references people,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'password_reset') = (account_id is not null)),
  check ((purpose = 'invitation') = (person_id is not null))
);
create index one_time_links_of_account on auth.one_time_links (account_id) where used_at is null;
create index one_time_links_of_person on auth.one_time_links (person_id) where used_at is null;
create index one_time_links_by_end on auth.one_time_links (expires_at);

-- Tries within a sliding window, shared by all processes. What is turned away is not a try, so a row stays small.
-- Unlogged: no backup and no archived WAL remembers who tried what; after a crash of PostgreSQL counting begins anew.
create unlogged table auth.throttle (
  subject text primary key,
  tries timestamptz[] not null,
  changed_at timestamptz not null default clock_timestamp()
);
create index throttle_by_age on auth.throttle (changed_at);

-- Whether one more try is allowed now; if so it counts. Tries at once wait for each other, so none slips through.
create function auth.admit(about text, most integer, within interval) returns boolean language plpgsql as $$
declare
  recent timestamptz[];
begin
  insert into auth.throttle (subject, tries) values (about, '{}') on conflict (subject) do nothing;
  select array(select t from unnest(k.tries) t where t > clock_timestamp() - within) into recent
  from auth.throttle k where k.subject = about for update;
  if cardinality(recent) >= most then
    return false;
  end if;
  update auth.throttle set tries = recent || clock_timestamp(), changed_at = clock_timestamp() where subject = about;
  return true;
end $$;

-- Letters about an account, until the worker has sent them. No secret waits here: a link is made as its letter is sent.
create table auth.pending_letters (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('password_reset', 'password_changed', 'session_stolen', 'invitation')),
  -- An invitation goes to whatever address its person has by then.
  email text,
  person_id uuid references public.people,
  invited_by_person_id uuid references public.people,
  at timestamptz not null default now(),
  attempts smallint not null default 0,
  try_at timestamptz not null default now(),
  check ((kind = 'invitation') = (person_id is not null)),
  check ((kind = 'invitation') = (email is null))
);
create index pending_letters_due on auth.pending_letters (try_at);
create function auth.wake_letters() returns trigger language plpgsql as $$
begin
  perform pg_notify('trivet_letters', '');
  return null;
end $$;
create trigger wake_letters after insert on auth.pending_letters for each statement execute function auth.wake_letters();

-- What happened to an account, append-only. The audit trail of a workspace cannot hold it: an account is no workspace's.
create table auth.security_events (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  account_id uuid references auth.accounts,
  kind text not null check (kind in ('signed_in', 'sign_in_refused', 'signed_out', 'sessions_ended',
    'password_changed', 'password_reset', 'invitation_accepted', 'refresh_reused', 'password_sprayed')),
  address text not null,
  request_id text not null
);
create index security_events_of_account on auth.security_events (account_id, at);

grant select, insert, update on auth.accounts, auth.api_tokens to trivet_auth;
grant select, insert, update, delete on auth.sessions, auth.refresh_tokens, auth.one_time_links, auth.throttle,
  auth.pending_letters to trivet_auth;
grant select, insert on auth.security_events to trivet_auth;

-- The workspaces an account is someone in, and what it is there. An auditor's view of all partnerships is not listed.
create function app.workspaces_seen_by(account uuid, in_workspace uuid, limited_to uuid[]) returns json
language sql stable security definer set search_path = '' as $$
  select coalesce(json_agg(json_build_object(
    'id', w.id, 'name', w.name, 'slug', w.slug,
    'person', json_build_object('id', p.id, 'name', p.name),
    'roles', p.roles,
    'appointments', json_build_object(
      'outcomes', (select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'statement', o.statement) order by o.position, o.id), '[]')
                   from public.outcomes o where o.workspace_id = w.id and o.sro_person_id = p.id and o.archived_at is null),
      'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]')
                        from public.organisations o where o.workspace_id = w.id and o.lead_person_id = p.id and o.archived_at is null)),
    'partnerships', (
      select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'code', s.code, 'status', s.status,
        'roles', standing -> 'roles', 'sro', standing -> 'sro', 'organisationLead', standing -> 'organisationLead') order by s.name, s.id), '[]')
      from public.partnerships s
      cross join lateral app.rights_of(p.id, w.id, false, s.id, today)
      where s.id = any ((app.rights_of(p.id, w.id, false, null, today)).seen) and s.archived_at is null
        and (limited_to is null or s.id = any (limited_to)))
  ) order by w.name, w.id), '[]')
  from public.people p
  join public.workspaces w on w.id = p.workspace_id
  cross join lateral cast(app.now() at time zone w.time_zone as date) today
  where p.account_id = account and p.archived_at is null and (in_workspace is null or w.id = in_workspace)
$$;

-- The names a password must not lean on: those around an account, or around a person who is invited.
create function app.names_around(account uuid, person uuid) returns text[] language sql stable security definer
set search_path = '' as $$
  select coalesce(array_agg(distinct name), '{}') from (
    select unnest(array[p.name, p.email, w.name, w.slug, o.name, o.short_name]) as name
    from public.people p
    join public.workspaces w on w.id = p.workspace_id
    left join public.organisations o on o.id = p.organisation_id
    where p.account_id = account or p.id = person
  ) names
$$;

-- What an invited person may read before they have an account. Null once the place is taken or withdrawn.
create function app.invitation_of(person uuid, invited_by uuid) returns json language sql stable security definer
set search_path = '' as $$
  select json_build_object('workspaceId', w.id, 'workspaceName', w.name, 'name', p.name, 'email', p.email,
                           'invitedBy', (select i.name from public.people i where i.id = invited_by))
  from public.people p join public.workspaces w on w.id = p.workspace_id
  where p.id = person and p.account_id is null and p.archived_at is null
$$;

-- Gives an invited person their account: only a free place, and only to the account with the invited email address.
grant update (account_id, version, updated_at) on people to trivet_definer;
create policy definer_links on people for update to trivet_definer using (true) with check (true);
create function app.link_person(person uuid, account uuid, account_email text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.people p set account_id = account, version = p.version + 1, updated_at = app.now()
  where p.id = person and p.account_id is null and p.archived_at is null and p.email = account_email;
  return found;
end $$;

do $$
declare
  f regprocedure;
begin
  foreach f in array array[
    'app.workspaces_seen_by(uuid, uuid, uuid[])', 'app.names_around(uuid, uuid)', 'app.invitation_of(uuid, uuid)',
    'app.link_person(uuid, uuid, text)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to trivet_auth', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;

-- Whoever is invited gets a letter: the worker, which follows the event, reaches schema auth only through this.
create function app.post_invitation(person uuid, invited_by uuid) returns void language sql volatile security definer
set search_path = '' as $$
  insert into auth.pending_letters (kind, person_id, invited_by_person_id)
  select 'invitation', p.id, invited_by from public.people p
  where p.id = person and p.workspace_id = app.workspace_id() and p.account_id is null and p.archived_at is null
$$;
grant insert on auth.pending_letters to trivet_definer;
revoke execute on function app.post_invitation(uuid, uuid) from public;
alter function app.post_invitation(uuid, uuid) owner to trivet_definer;
grant execute on function app.post_invitation(uuid, uuid) to trivet_worker;
