-- What partners promise to put in beside money that comes in (domain.md 9; N 2.13; C 3), and what of it has come. What is
-- valued is counted in pence or cents, what is not in its own units; the two are never added.

create table pledges (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  partner_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  kind text not null check (kind in ('cash', 'staff_time', 'premises', 'equipment', 'travel', 'data', 'expertise', 'other')),
  quantity integer check (quantity > 0),
  unit text not null check (length(unit) <= 40),
  value bigint check (value > 0),
  currency text not null check (currency in ('GBP', 'EUR')),
  starts_on date not null,
  ends_on date not null,
  rhythm text not null check (rhythm in ('monthly', 'quarterly', 'by_end')),
  condition text not null,
  confirmed_on date,
  confirmed_by_id uuid,
  withdrawn_on date,
  withdrawn_reason text not null,
  next_due_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  unique (workspace_id, partnership_id, id, partner_id),
  constraint pledges__number unique (partnership_id, number),
  constraint pledges__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint pledges__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint pledges__confirmed_by_id foreign key (workspace_id, confirmed_by_id) references people (workspace_id, id),
  constraint pledges__ends_on__order check (ends_on >= starts_on),
  constraint pledges__quantity__needed check (num_nonnulls(quantity, value) > 0),
  constraint pledges__unit__needed check (quantity is null or unit <> ''),
  constraint pledges__value__cash check (kind <> 'cash' or (value is not null and quantity is null)),
  constraint pledges__next_due_on__withdrawn check (withdrawn_on is null or next_due_on is null)
);
create index pledges_of_partner on pledges (workspace_id, partnership_id, partner_id);
create index pledges_in_order on pledges (workspace_id, partnership_id, ends_on, id);
create index pledges_due on pledges (workspace_id, next_due_on) where next_due_on is not null;
create index pledges_confirmed_by on pledges (workspace_id, confirmed_by_id) where confirmed_by_id is not null;
call app.protect_partnership_table('pledges');

create table pledge_deliveries (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  pledge_id uuid not null,
  partner_id uuid not null,
  delivered_on date not null,
  quantity integer check (quantity > 0),
  value bigint check (value > 0),
  evidence text not null check (evidence <> ''),
  entered_by_id uuid,
  taken_back_on date,
  taken_back_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint pledge_deliveries__pledge_id foreign key (workspace_id, partnership_id, pledge_id, partner_id) references pledges (workspace_id, partnership_id, id, partner_id),
  constraint pledge_deliveries__entered_by_id foreign key (workspace_id, entered_by_id) references people (workspace_id, id),
  constraint pledge_deliveries__quantity__needed check (num_nonnulls(quantity, value) > 0)
);
create index pledge_deliveries_of_pledge on pledge_deliveries (workspace_id, partnership_id, pledge_id, delivered_on);
create index pledge_deliveries_by_person on pledge_deliveries (workspace_id, entered_by_id) where entered_by_id is not null;
call app.protect_partnership_table('pledge_deliveries');

-- A delivery stays as it was entered: only that it is taken back is noted on it, once.
create function app.keep_pledge_delivery() returns trigger language plpgsql as $$
begin
  if (new.pledge_id, new.delivered_on, new.quantity, new.value, new.evidence)
     is distinct from (old.pledge_id, old.delivered_on, old.quantity, old.value, old.evidence)
     or old.taken_back_on is not null then
    raise exception 'a delivery is never changed' using errcode = 'check_violation', constraint = 'pledge_deliveries__value__kept';
  end if;
  return new;
end $$;
create trigger kept before update on pledge_deliveries for each row execute function app.keep_pledge_delivery();
