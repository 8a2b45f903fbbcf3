-- Letters about accounts (invitations, and what concerns a password or a session) wait in schema auth and leave no trace
-- once sent. One that fails for good is what an administrator must hear of: whoever it was for waits for it.
alter table messages
  drop constraint messages__kind,
  add constraint messages__kind check (kind in ('day', 'week', 'news', 'nudge', 'invitation', 'account'));

-- Keeps that a letter failed, wherever its reader is somebody, and takes it off those that wait. What it says is not kept.
create function app.fail_account_letter(letter uuid, reason text) returns void language sql volatile security definer
set search_path = '' as $$
  with failed as (
    delete from auth.pending_letters p where p.id = letter returning p.*
  )
  insert into public.messages (id, workspace_id, person_id, channel, day, kind, event_id, message_id, state, attempts, failure, created_at)
  select n.id, n.workspace_id, n.person_id, 'email', (app.now() at time zone w.time_zone)::date,
    case n.kind when 'invitation' then 'invitation' else 'account' end, n.letter_id, '<' || n.id || '@account>', 'failed', n.attempts,
    left(reason, 1000), app.now()
  from (select uuidv7() as id, p.id as person_id, p.workspace_id, f.kind, f.id as letter_id, f.attempts
        from failed f
        left join auth.accounts a on a.email = f.email
        join public.people p on p.archived_at is null and (p.id = f.person_id or p.account_id = a.id)) n
  join public.workspaces w on w.id = n.workspace_id
  on conflict on constraint messages__day__once do nothing
$$;
grant select, delete on auth.pending_letters to trivet_definer;
grant select on auth.accounts to trivet_definer;
grant insert on messages to trivet_definer;
create policy definer_adds on messages for insert to trivet_definer with check (kind in ('invitation', 'account') and state = 'failed');
revoke execute on function app.fail_account_letter(uuid, text) from public;
alter function app.fail_account_letter(uuid, text) owner to trivet_definer;
grant execute on function app.fail_account_letter(uuid, text) to trivet_auth;

-- Such a letter held a link that was made as it was sent: it is not sent again, a new one is asked for.
create or replace function app.retry_message(message uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  perform app.assert_administrator();
  update public.messages set state = 'waiting', attempts = 0, failure = null, next_try_at = null
  where id = message and workspace_id = app.workspace_id() and state = 'failed' and channel = 'email'
    and kind not in ('invitation', 'account');
  return found;
end $$;
