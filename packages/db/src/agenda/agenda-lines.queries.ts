import type { ItemFill, Light, Meeting } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** One thing that an item of an agenda shows by itself. */
export type AgendaLine = {
  id: string;
  kind: 'action' | 'risk' | 'decision' | 'report' | 'partner' | 'interest' | 'pulse';
  reference: string | null;
  title: string;
  /** Who has it, or owes it */
  holder: string | null;
  dueOn: string | null;
  light: Light | null;
  /** What its light was at the last meeting, where it is another now */
  was: Light | null;
};

/** What the meeting is about, and since when: the day of the one before it, or a quarter ago. */
export type Filling = Pick<Meeting, 'id' | 'workspaceId' | 'partnershipId' | 'heldOn'> & {
  since: string;
  today: string;
};

/**
 * What an item fills itself with, most pressing first; 30 lines at the most. What is written by hand has none.
 */
export async function fillItem(tx: Transaction, fill: ItemFill, filling: Filling): Promise<AgendaLine[]> {
  const text = fillings[fill];
  if (!text) return [];
  const { id, workspaceId, partnershipId, heldOn, since, today } = filling;
  const { rows } = await tx.client.query<AgendaLine>({
    name: `agenda_${fill}`,
    text: `with asked as (select $3::date as held_on, $4::date as since, $5::date as today,
      $6::uuid as meeting_id) ${text} limit 30`,
    values: [workspaceId, partnershipId, heldOn, since, today, id],
  });
  return rows;
}

/** One thing a meeting made. */
export type MeetingResult = AgendaLine & {
  itemId: string;
  /** Whether the person who asks has it to do */
  isMine: boolean;
};

/** What a meeting has made so far: the actions and risks taken at its items, in the order they were taken. */
export async function listResults(
  tx: Transaction,
  { workspaceId, partnershipId, personId, today }: Within & { personId: string | null; today: string },
  meetingId: string,
): Promise<MeetingResult[]> {
  const { rows } = await tx.client.query<MeetingResult>({
    name: 'meeting_results',
    text: `
      select a.id, 'action' as kind, app.reference(p.code, 'A', a.number) as reference, a.title,
        coalesce(w.name, ${partnerName('a.owner_partner_id')}) as holder, a.due_on as "dueOn",
        app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, $4) as light,
        null as was, a.agenda_item_id as "itemId", coalesce(a.owner_person_id = $5, false) as "isMine"
      from agenda_items i join actions a on a.agenda_item_id = i.id join partnerships p on p.id = a.partnership_id
      left join people w on w.id = a.owner_person_id
      where i.workspace_id = $1 and i.partnership_id = $2 and i.meeting_id = $3
      union all
      select r.id, 'risk', app.reference(p.code, 'R', r.number), r.title, ${partnerName('r.lead_partner_id')},
        r.next_review_on, r.light, null, r.agenda_item_id, coalesce(r.owner_person_id = $5, false)
      from agenda_items i join risks r on r.agenda_item_id = i.id join partnerships p on p.id = r.partnership_id
      where i.workspace_id = $1 and i.partnership_id = $2 and i.meeting_id = $3
      order by id`,
    values: [workspaceId, partnershipId, meetingId, today, personId],
  });
  return rows;
}

const partnerName = (
  id: string,
) => `(select o.short_name from partners x join organisations o on o.id = x.organisation_id
  where x.id = ${id})`;

const fillings: Partial<Record<ItemFill, string>> = {
  actions: `
    select a.id, 'action' as kind, app.reference(p.code, 'A', a.number) as reference, a.title,
      coalesce(w.name, ${partnerName('a.owner_partner_id')}) as holder, a.due_on as "dueOn",
      app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, asked.today) as light,
      null as was
    from actions a cross join asked join partnerships p on p.id = a.partnership_id left join people w on w.id = a.owner_person_id
    where a.workspace_id = $1 and a.partnership_id = $2 and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')
      and a.due_on <= asked.held_on
    order by a.due_on, a.number`,
  risks: `
    select r.id, 'risk' as kind, app.reference(p.code, 'R', r.number) as reference, r.title,
      ${partnerName('r.lead_partner_id')} as holder, r.next_review_on as "dueOn", r.light,
      case when then_risk.light is distinct from r.light then then_risk.light end as was
    from risks r cross join asked join partnerships p on p.id = r.partnership_id
    left join lateral (
      select h.state ->> 'light' as light from state_history h
      where h.workspace_id = $1 and h.subject_id = r.id and h.from_at < asked.since and (h.to_at is null or h.to_at >= asked.since)
      limit 1) then_risk on true
    where r.workspace_id = $1 and r.partnership_id = $2 and r.status = 'open'
      and (r.light = 'red' or then_risk.light is distinct from r.light)
    order by r.score desc, r.number`,
  reports: `
    select c.id, 'report' as kind, null as reference, ${partnerName('c.partner_id')} as title,
      null as holder, c.due_on as "dueOn", case when c.due_on < asked.today then 'red' else 'amber' end as light, null as was
    from report_contributions c cross join asked join reports r on r.id = c.report_id
    where c.workspace_id = $1 and c.partnership_id = $2 and c.status in ('not_started', 'draft', 'returned') and not c.frozen
      and r.status in ('open', 'returned') and c.due_on <= asked.held_on
    order by c.due_on, 4`,
  decisions: `
    select d.id, 'decision' as kind, app.reference(p.code, 'D', d.number) as reference, d.title, null as holder, d.review_on as "dueOn",
      case when d.review_on < asked.today then 'red' else 'amber' end as light, null as was
    from decisions d cross join asked join partnerships p on p.id = d.partnership_id
    where d.workspace_id = $1 and d.partnership_id = $2 and d.status in ('taken', 'to_ratify') and d.review_on <= asked.held_on
    order by d.review_on, d.number`,
  interests: `
    select n.id, 'interest' as kind, null as reference, i.title || ': ' || n.nature as title,
      concat_ws(', ', coalesce(w.name, e.guest_name), ${partnerName('e.partner_id')}) as holder, null::date as "dueOn",
      null as light, null as was
    from meeting_interests n join asked on n.meeting_id = asked.meeting_id join agenda_items i on i.id = n.item_id
    join meeting_attendees e on e.id = n.attendee_id left join people w on w.id = e.person_id
    where n.workspace_id = $1 and n.partnership_id = $2 and not n.is_withdrawn
    order by n.created_at, n.id`,
  updates: `
    select x.id, 'partner' as kind, null as reference, o.name as title, null as holder, null::date as "dueOn",
      null as light, null as was
    from partners x cross join asked join organisations o on o.id = x.organisation_id
    where x.workspace_id = $1 and x.partnership_id = $2 and x.left_on is null
    order by o.name`,
};
