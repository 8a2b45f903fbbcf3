-- Who may connect, and as what. Applied by whoever owns the database; every later file runs as trivet_owner.
--   trivet_owner    owns everything, runs migrations, never serves
--   trivet_definer  owns the few functions that must see across row-level security; cannot log in
--   trivet_request  serves people's requests          trivet_worker  runs jobs for one workspace at a time
--   trivet_auth     accounts, sessions, tokens only   trivet_reader  reads reports from a replica
do $$
declare
  wanted text;
begin
  foreach wanted in array array['trivet_owner', 'trivet_definer', 'trivet_request', 'trivet_worker', 'trivet_auth', 'trivet_reader'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin nosuperuser nobypassrls', wanted);
    end if;
  end loop;
  execute format('grant trivet_owner to %I with set true', current_user);
  execute format('grant create, connect on database %I to trivet_owner', current_database());
  execute format('grant connect on database %I to trivet_request, trivet_worker, trivet_auth, trivet_reader', current_database());
end $$;

grant trivet_definer to trivet_owner with set true;

-- A request never waits for ever: on a lock, a statement or a person who left in the middle.
alter role trivet_request set statement_timeout = '5s';
alter role trivet_request set lock_timeout = '3s';
alter role trivet_request set idle_in_transaction_session_timeout = '10s';
alter role trivet_auth set statement_timeout = '5s';
alter role trivet_auth set lock_timeout = '3s';
alter role trivet_worker set statement_timeout = '60s';
alter role trivet_worker set idle_in_transaction_session_timeout = '60s';

revoke create on schema public from public;
grant usage, create on schema public to trivet_owner;
grant usage on schema public to trivet_definer, trivet_request, trivet_worker, trivet_reader;

create schema app authorization trivet_owner;
grant usage on schema app to trivet_definer, trivet_request, trivet_worker, trivet_auth, trivet_reader;
grant create on schema app to trivet_definer;
create schema auth authorization trivet_owner;
grant usage on schema auth to trivet_auth, trivet_definer;
