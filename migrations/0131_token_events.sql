-- An API token that is exchanged for an access token is a way in like signing in, and one that is refused may have been
-- found by somebody: both are written down, with the token, once an hour for each address.
alter table auth.security_events
  add column api_token_id uuid,
  add constraint security_events__api_token_id foreign key (api_token_id) references auth.api_tokens not valid,
  drop constraint security_events_kind_check,
  add constraint security_events__kind check (kind in ('signed_in', 'sign_in_refused', 'signed_out', 'sessions_ended',
    'password_changed', 'password_reset', 'invitation_accepted', 'refresh_reused', 'password_sprayed', 'token_exchanged',
    'token_refused')) not valid,
  add constraint security_events__kind__of_token check ((kind in ('token_exchanged', 'token_refused')) = (api_token_id is not null)) not valid;
alter table auth.security_events validate constraint security_events__api_token_id;
alter table auth.security_events validate constraint security_events__kind;
alter table auth.security_events validate constraint security_events__kind__of_token;
create index security_events_of_token on auth.security_events (api_token_id, at) where api_token_id is not null;
