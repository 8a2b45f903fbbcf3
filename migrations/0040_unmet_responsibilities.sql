-- What follows when a partner does not keep its part (domain.md 3): the partnership's policy as dated steps, support first.

-- The partners whose unmet responsibilities the person at hand may read: their own, all of those where they run or sponsor
-- the partnership, those of the organisation they lead, all of them for an auditor.
create function app.partners_answered_for() returns uuid[] language sql stable parallel safe as $$
  select array(
    select p.id from public.partners p
    where p.workspace_id = (select app.workspace_id()) and p.partnership_id = any ((select app.visible_partnerships())::uuid[]) and (
      exists (select from public.people me where me.id = (select app.person_id()) and 'auditor' = any (me.roles))
      or exists (
        select from public.memberships m
        where m.partnership_id = p.partnership_id and m.person_id = (select app.person_id())
          and (m.role in ('chair', 'deputy_chair', 'coordinator', 'sponsor') or m.partner_id = p.id and m.role in ('partner_lead', 'member'))
          and m.from_on <= (select app.today()) and (m.to_on is null or m.to_on > (select app.today())))
      or exists (
        select from public.organisations o
        join public.organisations led on led.id = o.id or led.id = o.merged_into_id
        where o.id = p.organisation_id and led.lead_person_id = (select app.person_id()))))
$$;

create table unmet_responsibilities (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  partner_id uuid not null,
  what text not null check (length(what) between 1 and 300),
  -- The late account, or the report whose part is late, that it is about
  line_id uuid,
  report_id uuid,
  -- The signed policy that it runs under
  policy_id uuid,
  status text not null check (status in ('open', 'met', 'ended')),
  opened_on date not null,
  next_step text check (next_step in ('support', 'notice', 'chair', 'sponsor')),
  next_step_due_on date,
  closed_on date,
  closing_words text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint unmet_responsibilities__number unique (partnership_id, number),
  constraint unmet_responsibilities__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint unmet_responsibilities__line_id foreign key (workspace_id, partnership_id, line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint unmet_responsibilities__report_id foreign key (workspace_id, partnership_id, report_id) references reports (workspace_id, partnership_id, id),
  constraint unmet_responsibilities__policy_id foreign key (workspace_id, partnership_id, policy_id) references agreements (workspace_id, partnership_id, id),
  constraint unmet_responsibilities__next_step__dated check ((next_step is null) = (next_step_due_on is null)),
  constraint unmet_responsibilities__next_step__open check (next_step is null or status = 'open'),
  constraint unmet_responsibilities__closed_on__closed check ((status = 'open') = (closed_on is null) and (status = 'open') = (closing_words = ''))
);
create index unmet_responsibilities_in_order on unmet_responsibilities (workspace_id, partnership_id, number, id);
create index unmet_responsibilities_of_partner on unmet_responsibilities (partner_id);
create index unmet_responsibilities_of_line on unmet_responsibilities (line_id) where line_id is not null;
create index unmet_responsibilities_of_report on unmet_responsibilities (report_id) where report_id is not null;
create index unmet_responsibilities_under_policy on unmet_responsibilities (policy_id) where policy_id is not null;
create index unmet_responsibilities_due on unmet_responsibilities (workspace_id, next_step_due_on) where status = 'open';
call app.protect_partnership_table('unmet_responsibilities');
alter policy visible_partnership on unmet_responsibilities
  using (workspace_id = (select app.workspace_id())
         and partnership_id = any ((select app.visible_partnerships())::uuid[])
         and partner_id = any ((select app.partners_answered_for())::uuid[]));
drop policy visible_partnership_read on unmet_responsibilities;
revoke select on unmet_responsibilities from trivet_reader;

-- Each step as it was taken, and what the partner said to it: who, when, in what words. Never changed.
create table unmet_steps (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  unmet_id uuid not null,
  partner_id uuid not null,
  -- Null for what the partner said
  step text check (step in ('support', 'notice', 'chair', 'sponsor')),
  taken_on date not null,
  words text not null check (length(words) between 1 and 2000),
  by_person_id uuid not null,
  at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint unmet_steps__unmet_id foreign key (workspace_id, partnership_id, unmet_id) references unmet_responsibilities (workspace_id, partnership_id, id),
  constraint unmet_steps__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint unmet_steps__by_person_id foreign key (workspace_id, by_person_id) references people (workspace_id, id)
);
create unique index unmet_steps__step__once on unmet_steps (unmet_id, step) where step is not null;
create index unmet_steps_in_order on unmet_steps (workspace_id, partnership_id, unmet_id, at);
create index unmet_steps_of_partner on unmet_steps (partner_id);
create index unmet_steps_by_person on unmet_steps (by_person_id);
call app.protect_partnership_table('unmet_steps');
revoke update on unmet_steps from trivet_request, trivet_worker;
alter policy visible_partnership on unmet_steps
  using (workspace_id = (select app.workspace_id())
         and partnership_id = any ((select app.visible_partnerships())::uuid[])
         and partner_id = any ((select app.partners_answered_for())::uuid[]));
drop policy visible_partnership_read on unmet_steps;
revoke select on unmet_steps from trivet_reader;
