-- What reports over partnerships ask of a past day beside lights and states: what kind of risk it was, who led on it, who
-- owned what, whom a risk touched. What changed before today was not kept with its day: it is taken to have been as it is.
alter table state_history no force row level security;
alter table risks no force row level security;
alter table actions no force row level security;
alter table milestones no force row level security;
alter table risk_affected_partners no force row level security;

update state_history h
set state = h.state || jsonb_build_object('category', r.category, 'leadPartnerId', r.lead_partner_id, 'ownerPersonId', r.owner_person_id)
from risks r where h.subject = 'risk' and h.subject_id = r.id and not h.state ? 'leadPartnerId';

update state_history h
set state = h.state || jsonb_build_object('ownerPartnerId', a.owner_partner_id, 'ownerPersonId', a.owner_person_id)
from actions a where h.subject = 'action' and h.subject_id = a.id and not h.state ? 'ownerPartnerId';

update state_history h
set state = h.state || jsonb_build_object('ownerPartnerId', m.owner_partner_id, 'ownerPersonId', m.owner_person_id)
from milestones m where h.subject = 'milestone' and h.subject_id = m.id and not h.state ? 'ownerPartnerId';

update state_history h
set state = h.state || jsonb_build_object('riskId', t.risk_id, 'partnerId', t.partner_id)
from risk_affected_partners t where h.subject = 'affected_partner' and h.subject_id = t.id and not h.state ? 'riskId';

alter table state_history force row level security;
alter table risks force row level security;
alter table actions force row level security;
alter table milestones force row level security;
alter table risk_affected_partners force row level security;

-- When something last changed in a partnership by the end of a day.
create index audit_in_time on audit_entries (chain_id, at);
