import { moveOfAction, moveOfRisk, type MoveKind } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** An action or a risk of a partner that moved in a period. */
export type MovedCandidate = {
  subject: 'action' | 'risk';
  subjectId: string;
  reference: string;
  title: string;
  move: MoveKind;
  /** Since when it is as it is */
  on: string;
};

type Spanned = Omit<MovedCandidate, 'move'> & { was: never; is: never };

/**
 * What moved of a partner's actions, and of the risks it leads on or that touch it, between the first day of a report's
 * period and its last, or now: each once, from what it was to what it is. One statement.
 */
export async function listMovedThings(
  tx: Transaction,
  { workspaceId, partnershipId, reportId, partnerId }: Within & { reportId: string; partnerId: string },
): Promise<MovedCandidate[]> {
  const { rows } = await tx.client.query<Spanned>({
    name: 'moved_things',
    text: movedSql,
    values: [workspaceId, partnershipId, reportId, partnerId],
  });
  return rows.flatMap(({ was, is, ...thing }) => {
    const move = thing.subject === 'action' ? moveOfAction(was, is) : moveOfRisk(was, is);
    return move ? [{ ...thing, move }] : [];
  });
}

/** Those of the wanted ids that are actions or risks of this partnership. */
export async function thingsHere(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  wanted: readonly { subject: 'action' | 'risk'; subjectId: string }[],
): Promise<Set<string>> {
  const ids = (subject: 'action' | 'risk') => wanted.flatMap((one) => (one.subject === subject ? [one.subjectId] : []));
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'things_here',
    text: `select id from actions where workspace_id = $1 and partnership_id = $2 and id = any ($3)
           union all select id from risks where workspace_id = $1 and partnership_id = $2 and id = any ($4)`,
    values: [workspaceId, partnershipId, ids('action'), ids('risk')],
  });
  return new Set(rows.map(({ id }) => id));
}

const movedSql = `
  with span as (
    select r.period_starts_on::timestamp at time zone w.time_zone as from_at,
      least((r.period_ends_on + 1)::timestamp at time zone w.time_zone, app.now()) as to_at, w.time_zone, p.code
    from reports r join workspaces w on w.id = r.workspace_id join partnerships p on p.id = r.partnership_id
    where r.workspace_id = $1 and r.partnership_id = $2 and r.id = $3
  ), mine as (
    select 'action' as subject, a.id, 'A' as letter, a.number, a.title from actions a
    where a.workspace_id = $1 and a.partnership_id = $2 and a.owner_partner_id = $4
    union all
    select 'risk', k.id, 'R', k.number, k.title from risks k
    where k.workspace_id = $1 and k.partnership_id = $2 and (k.lead_partner_id = $4 or exists (
      select from risk_affected_partners f where f.risk_id = k.id and f.partner_id = $4 and f.affected))
  )
  select mine.subject, mine.id as "subjectId", app.reference(span.code, mine.letter, mine.number) as reference, mine.title,
    before.state as was, after.state as is, (after.from_at at time zone span.time_zone)::date as on
  from mine cross join span
  join state_history after on after.workspace_id = $1 and after.subject_id = mine.id
    and after.from_at < span.to_at and (after.to_at is null or after.to_at >= span.to_at)
  left join state_history before on before.workspace_id = $1 and before.subject_id = mine.id
    and before.from_at < span.from_at and (before.to_at is null or before.to_at >= span.from_at)
  where before.state is distinct from after.state
  order by after.from_at desc, mine.id`;
