-- Money of a partnership (domain.md 9): streams that come in with their terms, lines budgeted from them for parts of the plan,
-- and what is spent. Whole pence or cents; one stream is in one currency, and its lines and entries follow it by their keys.

alter table workspaces add column spend_tolerance smallint not null default 10 check (spend_tolerance between 0 and 100);

create table funding_streams (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 200),
  holder_partner_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null check (currency in ('GBP', 'EUR')),
  starts_on date not null,
  ends_on date not null,
  terms text not null,
  accountability_line_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  unique (workspace_id, partnership_id, id, currency),
  constraint funding_streams__number unique (partnership_id, number),
  constraint funding_streams__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint funding_streams__holder_partner_id foreign key (workspace_id, partnership_id, holder_partner_id) references partners (workspace_id, partnership_id, id),
  constraint funding_streams__accountability_line_id foreign key (workspace_id, partnership_id, accountability_line_id)
    references accountability_lines (workspace_id, partnership_id, id),
  constraint funding_streams__ends_on__order check (ends_on >= starts_on)
);
create index funding_streams_of_partner on funding_streams (workspace_id, partnership_id, holder_partner_id);
create index funding_streams_of_line on funding_streams (workspace_id, partnership_id, accountability_line_id) where accountability_line_id is not null;
call app.protect_partnership_table('funding_streams');

create table budget_lines (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  stream_id uuid not null,
  currency text not null,
  objective_id uuid,
  milestone_id uuid,
  partner_id uuid,
  title text not null check (length(title) between 1 and 200),
  amount bigint not null check (amount > 0),
  forecast bigint check (forecast >= 0),
  note text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  unique (workspace_id, partnership_id, id, currency),
  constraint budget_lines__number unique (partnership_id, number),
  constraint budget_lines__stream_id foreign key (workspace_id, partnership_id, stream_id, currency) references funding_streams (workspace_id, partnership_id, id, currency),
  constraint budget_lines__objective_id foreign key (workspace_id, partnership_id, objective_id) references objectives (workspace_id, partnership_id, id),
  constraint budget_lines__milestone_id foreign key (workspace_id, partnership_id, milestone_id) references milestones (workspace_id, partnership_id, id),
  constraint budget_lines__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint budget_lines__objective_id__one check (num_nonnulls(objective_id, milestone_id) = 1)
);
create index budget_lines_of_stream on budget_lines (workspace_id, partnership_id, stream_id);
create index budget_lines_of_objective on budget_lines (workspace_id, partnership_id, objective_id) where objective_id is not null;
create index budget_lines_of_milestone on budget_lines (workspace_id, partnership_id, milestone_id) where milestone_id is not null;
create index budget_lines_of_partner on budget_lines (workspace_id, partnership_id, partner_id) where partner_id is not null;
call app.protect_partnership_table('budget_lines');

create table expenditures (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  budget_line_id uuid not null,
  currency text not null,
  partner_id uuid not null,
  spent_on date not null,
  amount bigint not null check (amount <> 0),
  what text not null check (length(what) between 1 and 200),
  evidence text not null,
  entered_by_id uuid,
  reverses_id uuid,
  reversed_by_id uuid,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint expenditures__number unique (partnership_id, number),
  constraint expenditures__budget_line_id foreign key (workspace_id, partnership_id, budget_line_id, currency) references budget_lines (workspace_id, partnership_id, id, currency),
  constraint expenditures__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint expenditures__entered_by_id foreign key (workspace_id, entered_by_id) references people (workspace_id, id),
  constraint expenditures__reverses_id foreign key (workspace_id, partnership_id, reverses_id) references expenditures (workspace_id, partnership_id, id),
  constraint expenditures__reversed_by_id foreign key (workspace_id, partnership_id, reversed_by_id) references expenditures (workspace_id, partnership_id, id),
  constraint expenditures__reverses_id__below check ((reverses_id is not null) = (amount < 0)),
  constraint expenditures__evidence__needed check (evidence <> '' or reverses_id is not null)
);
create unique index expenditures__reverses_id__once on expenditures (reverses_id) where reverses_id is not null;
create index expenditures_in_order on expenditures (workspace_id, partnership_id, spent_on, id);
create index expenditures_of_line on expenditures (workspace_id, partnership_id, budget_line_id) include (amount);
create index expenditures_of_partner on expenditures (workspace_id, partnership_id, partner_id);
create index expenditures_by_person on expenditures (workspace_id, entered_by_id) where entered_by_id is not null;
create index expenditures_reversed_by on expenditures (workspace_id, partnership_id, reversed_by_id) where reversed_by_id is not null;
call app.protect_partnership_table('expenditures');

-- An entry stays as it was written: only that another takes it back is noted on it, once.
create function app.keep_expenditure() returns trigger language plpgsql as $$
begin
  if (new.budget_line_id, new.currency, new.partner_id, new.spent_on, new.amount, new.what, new.evidence, new.number, new.reverses_id)
     is distinct from (old.budget_line_id, old.currency, old.partner_id, old.spent_on, old.amount, old.what, old.evidence, old.number, old.reverses_id)
     or old.reversed_by_id is not null then
    raise exception 'an expenditure is never changed' using errcode = 'check_violation', constraint = 'expenditures__amount__kept';
  end if;
  return new;
end $$;
create trigger kept before update on expenditures for each row execute function app.keep_expenditure();
