-- What signs messages to webhooks is kept under seal: the key is in the settings of the processes and never here, so who
-- reads the database, or a dump of it, cannot sign. What was kept in plain words before is sealed by the worker, which alone
-- has both; while processes of the version before still run, their secrets are plain and are sealed within the hour.
-- `key_id` says with which key, so that another can take its place.
alter table webhook_secrets
  add column sealed bytea,
  add column key_id text,
  alter column secret drop not null;
alter table webhook_secrets
  add constraint webhook_secrets__sealed check (num_nonnulls(secret, sealed) = 1 and (sealed is null) = (key_id is null)) not valid;
alter table webhook_secrets validate constraint webhook_secrets__sealed;
create index webhook_secrets_by_key on webhook_secrets (workspace_id, key_id);
