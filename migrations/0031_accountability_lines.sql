-- Who answers to whom, for what, how and when (domain.md 3): between partners, of a partner to what stands above it, of all
-- together to a Senior Responsible Owner or an overall body.

create table accountability_lines (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  number integer not null check (number > 0),
  dimension text not null check (dimension in ('horizontal', 'vertical', 'collective')),
  answers_to text not null check (answers_to in ('partner', 'governing_body', 'resource_source', 'sro', 'overall_body')),
  -- Null where all partners answer together
  from_partner_id uuid,
  to_partner_id uuid,
  -- Whose SRO: a contribution is to an outcome, so that no line leads to an outcome that the partnership has nothing to do with
  contribution_id uuid,
  -- A source of resources or an overall body; a governing body is called what its organisation says
  body_name text not null check (length(body_name) <= 200),
  about text not null check (about in ('delivery', 'outcomes', 'money', 'risks', 'people', 'quality', 'other')),
  what_for text not null check (length(what_for) between 1 and 300),
  means text not null check (means in ('progress_report', 'report', 'meeting', 'audit', 'publication')),
  form text not null,
  cadence text not null check (cadence in ('once', 'monthly', 'quarterly', 'termly', 'six_monthly', 'yearly')),
  starts_on date not null,
  ends_on date,
  first_due_on date not null,
  -- Null when nothing is owed any more
  next_due_on date,
  consequence text not null,
  -- Goes up with every change of what was agreed: an agreement is to these terms and no others
  terms integer not null check (terms > 0),
  -- When all parties had agreed for the first time: what is owed is owed from then on
  agreed_on date,
  last_account_on date,
  -- How often its partner has written the private detail; the words are in a table of their own
  private_editions integer not null check (private_editions >= 0),
  ended_on date,
  ending_reason text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint accountability_lines__number unique (partnership_id, number),
  constraint accountability_lines__partnership_id foreign key (workspace_id, partnership_id) references partnerships (workspace_id, id),
  constraint accountability_lines__from_partner_id foreign key (workspace_id, partnership_id, from_partner_id) references partners (workspace_id, partnership_id, id),
  constraint accountability_lines__to_partner_id foreign key (workspace_id, partnership_id, to_partner_id) references partners (workspace_id, partnership_id, id),
  constraint accountability_lines__contribution_id foreign key (workspace_id, partnership_id, contribution_id) references contributions (workspace_id, partnership_id, id),
  -- Which end may be whom
  constraint accountability_lines__answers_to__dimension check (
    dimension = case answers_to when 'partner' then 'horizontal' when 'sro' then 'collective' when 'overall_body' then 'collective' else 'vertical' end),
  constraint accountability_lines__from_partner_id__end check ((from_partner_id is null) = (dimension = 'collective')),
  constraint accountability_lines__to_partner_id__end check ((to_partner_id is not null) = (answers_to = 'partner')),
  constraint accountability_lines__to_partner_id__other check (to_partner_id <> from_partner_id),
  constraint accountability_lines__contribution_id__end check ((contribution_id is not null) = (answers_to = 'sro')),
  constraint accountability_lines__body_name__end check ((body_name <> '') = (answers_to in ('resource_source', 'overall_body'))),
  constraint accountability_lines__private_editions__vertical check (private_editions = 0 or dimension = 'vertical'),
  constraint accountability_lines__first_due_on__order check (first_due_on >= starts_on),
  constraint accountability_lines__ends_on__order check (ends_on >= starts_on),
  constraint accountability_lines__next_due_on__order check (next_due_on >= first_due_on),
  constraint accountability_lines__ending_reason__needed check ((ended_on is not null) = (ending_reason <> ''))
);
create index accountability_lines_in_order on accountability_lines (workspace_id, partnership_id, number, id);
create index accountability_lines_due on accountability_lines (workspace_id, partnership_id, next_due_on) where ended_on is null;
create index accountability_lines_from on accountability_lines (from_partner_id) where from_partner_id is not null;
create index accountability_lines_to on accountability_lines (to_partner_id) where to_partner_id is not null;
create index accountability_lines_of_contribution on accountability_lines (contribution_id) where contribution_id is not null;
call app.protect_partnership_table('accountability_lines');

-- A party's agreement to the terms of a line, by whom and in what capacity. Never changed: other terms ask for another.
create table accountability_agreements (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  line_id uuid not null,
  terms integer not null check (terms > 0),
  party text not null check (party in ('partner', 'body', 'sro')),
  partner_id uuid,
  agreed_on date not null,
  -- Who pressed the button, and who agreed: another where a body outside did
  by_person_id uuid not null,
  signatory_name text not null check (length(signatory_name) between 1 and 200),
  capacity text not null check (length(capacity) between 1 and 200),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (workspace_id, partnership_id, id),
  constraint accountability_agreements__party__once unique nulls not distinct (line_id, terms, party, partner_id),
  constraint accountability_agreements__partner_id__party check ((partner_id is not null) = (party = 'partner')),
  constraint accountability_agreements__line_id foreign key (workspace_id, partnership_id, line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint accountability_agreements__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint accountability_agreements__by_person_id foreign key (workspace_id, by_person_id) references people (workspace_id, id)
);
create index accountability_agreements_of_partner on accountability_agreements (partner_id) where partner_id is not null;
create index accountability_agreements_by_person on accountability_agreements (by_person_id);
call app.protect_partnership_table('accountability_agreements');
revoke update on accountability_agreements from trivet_request, trivet_worker;

-- Who must agree to each line as it stands today, and who has. A partner that has left is asked no more; one that joins is
-- asked for what all answer for together.
create view accountability_parties with (security_invoker = true) as
  select asked.*, a.agreed_on, a.by_person_id, a.signatory_name, a.capacity
  from (
    select l.workspace_id, l.partnership_id, l.id as line_id, l.terms, l.ended_on, 'partner' as party, p.id as partner_id,
      o.name, o.short_name, coalesce(into_one.lead_person_id, o.lead_person_id) as organisation_lead_id, null::uuid as sro_person_id
    from accountability_lines l
    join partners p on p.workspace_id = l.workspace_id and p.partnership_id = l.partnership_id and p.left_on is null
      and (l.dimension = 'collective' or p.id in (l.from_partner_id, l.to_partner_id))
    join organisations o on o.id = p.organisation_id
    left join organisations into_one on into_one.id = o.merged_into_id
    union all
    select l.workspace_id, l.partnership_id, l.id, l.terms, l.ended_on, 'body', null, coalesce(nullif(l.body_name, ''), o.governing_body),
      coalesce(nullif(l.body_name, ''), o.governing_body), coalesce(into_one.lead_person_id, o.lead_person_id), null
    from accountability_lines l
    left join partners p on p.id = l.from_partner_id
    left join organisations o on o.id = p.organisation_id
    left join organisations into_one on into_one.id = o.merged_into_id
    where l.answers_to in ('governing_body', 'resource_source', 'overall_body')
    union all
    select l.workspace_id, l.partnership_id, l.id, l.terms, l.ended_on, 'sro', null, s.name, s.name, null, s.id
    from accountability_lines l
    join contributions c on c.id = l.contribution_id and c.ended_on is null
    join outcomes o on o.id = c.outcome_id
    join people s on s.id = o.sro_person_id
    where l.answers_to = 'sro'
  ) asked
  left join accountability_agreements a on a.line_id = asked.line_id and a.terms = asked.terms and a.party = asked.party
    and a.partner_id is not distinct from asked.partner_id;
grant select on accountability_parties to trivet_request, trivet_worker, trivet_reader;

-- The partners whose private words the person at hand may read: those they lead, those of the organisation they lead (also
-- under a name it had before a merger), all of them for an auditor (decisions.md 3).
create function app.partners_confided() returns uuid[] language sql stable parallel safe as $$
  select array(
    select p.id from public.partners p
    where p.workspace_id = (select app.workspace_id()) and p.partnership_id = any ((select app.visible_partnerships())::uuid[]) and (
      exists (select from public.people me where me.id = (select app.person_id()) and 'auditor' = any (me.roles))
      or exists (
        select from public.memberships m
        where m.partner_id = p.id and m.person_id = (select app.person_id()) and m.role = 'partner_lead'
          and m.from_on <= (select app.today()) and (m.to_on is null or m.to_on > (select app.today())))
      or exists (
        select from public.organisations o
        join public.organisations led on led.id = o.id or led.id = o.merged_into_id
        where o.id = p.organisation_id and led.lead_person_id = (select app.person_id()))))
$$;

-- What a partner keeps to itself about a line upwards: the others know that it is there and when it is due. Each writing is
-- a row that stays; the trail says that it was written and never what. No job and no reader of figures ever sees it.
create table accountability_private_details (
  id uuid primary key,
  workspace_id uuid not null,
  partnership_id uuid not null,
  line_id uuid not null,
  partner_id uuid not null,
  edition integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by_id uuid not null,
  unique (workspace_id, partnership_id, id),
  constraint accountability_private_details__edition__once unique (line_id, edition),
  constraint accountability_private_details__line_id foreign key (workspace_id, partnership_id, line_id) references accountability_lines (workspace_id, partnership_id, id),
  constraint accountability_private_details__partner_id foreign key (workspace_id, partnership_id, partner_id) references partners (workspace_id, partnership_id, id),
  constraint accountability_private_details__written_by_id foreign key (workspace_id, written_by_id) references people (workspace_id, id)
);
create index accountability_private_details_of_partner on accountability_private_details (partner_id);
create index accountability_private_details_by_writer on accountability_private_details (written_by_id);
alter table accountability_private_details enable row level security;
alter table accountability_private_details force row level security;
create policy confided on accountability_private_details to trivet_request
  using (workspace_id = (select app.workspace_id())
         and partnership_id = any ((select app.visible_partnerships())::uuid[])
         and partner_id = any ((select app.partners_confided())::uuid[]))
  with check (workspace_id = (select app.workspace_id()) and partnership_id = (select app.partnership_id())
              and partner_id = any ((select app.partners_confided())::uuid[]));
grant select, insert on accountability_private_details to trivet_request;

-- The light of a line by how late its account is: amber from the day after, red from 14 days later; none until it is agreed.
create function app.account_light(agreed_on date, next_due_on date, today date) returns text language sql immutable parallel safe as $$
  select case when agreed_on is null then null when next_due_on + 14 < today then 'red' when next_due_on < today then 'amber' else 'green' end
$$;
