-- A letter that a mail server took may still come back (RFC 3464). Whoever runs the mail server hands the notice over to
-- the API, which writes it down here; the worker, who may mark addresses, sees to it.
alter table messages
  add column returned_at timestamptz,
  add column return_reason text,
  -- Whose address the notice says it is; null where it is no fault of the address
  add column return_address text,
  add column return_seen_at timestamptz;
create index messages_returned on messages (workspace_id, returned_at) where returned_at is not null and return_seen_at is null;

-- What a notice said of an address holds until the person has another: that the next letter was taken says nothing.
alter table address_bounces add column by_notice boolean not null default false;

create function app.return_letter(of_message text, reason text, address text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.messages set returned_at = statement_timestamp(), return_reason = left(reason, 1000), return_address = address
  where message_id = of_message and channel = 'email' and state in ('sent', 'unknown') and returned_at is null;
  return found;
end $$;
create function app.returned_letters(at_most integer) returns table (workspace_id uuid, id uuid)
language sql stable security definer set search_path = '' as $$
  select m.workspace_id, m.id from public.messages m where m.returned_at is not null and m.return_seen_at is null
  order by m.returned_at limit at_most
$$;
grant update (returned_at, return_reason, return_address) on messages to trivet_definer;
do $$
declare
  f regprocedure;
begin
  foreach f in array array['app.return_letter(text, text, text)', 'app.returned_letters(integer)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to trivet_definer', f);
  end loop;
end $$;
grant execute on function app.return_letter(text, text, text) to trivet_request;
grant execute on function app.returned_letters(integer) to trivet_worker;
