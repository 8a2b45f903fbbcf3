import {
  type ActionRecord,
  type ActionStatus,
  actionStanding,
  type ActionStanding,
  type Edge,
  type EscalationLevel,
  type Light,
} from '@trivet/domain';
import { sql } from 'drizzle-orm';
import { askNamed } from '../kernel/named.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** An action as another one names it. */
export type LinkedAction = {
  id: string;
  reference: string;
  title: string;
  ownerName: string | null;
  dueOn: string | null;
  status: ActionStatus;
  standing: ActionStanding;
};

/** Who and what stands around one action, with the names behind its ids. */
export type ActionLinks = {
  helpers: { personId: string; name: string }[];
  waitsFor: LinkedAction[];
  holdsUp: LinkedAction[];
  risk: { id: string; reference: string; title: string } | null;
  /** What of the plan it serves, and the objective above a milestone */
  serves: {
    kind: 'objective' | 'milestone';
    id: string;
    reference: string;
    title: string;
    objectiveTitle: string;
  } | null;
  completedByName: string | null;
  verifierName: string | null;
  verifiedByName: string | null;
  askedDueByName: string | null;
  escalatedByName: string | null;
  /** What was said when it was last escalated or passed up, while it waits for an answer */
  escalationWords: string | null;
};

type Found = Omit<ActionLinks, 'waitsFor' | 'holdsUp'> & Record<'waitsFor' | 'holdsUp', (LinkedAction & Lit)[]>;
type Lit = { light: Light | null };

/** All of it in one statement. */
export async function readActionLinks(
  tx: Transaction,
  { workspaceId, partnershipId, id, ...action }: ActionRecord,
  today: string,
): Promise<ActionLinks> {
  const name = (personId: string | null) => sql`(select name from people where id = ${personId}::uuid)`;
  const rows = await askNamed<Found>(
    tx,
    sql`
    with here as (select ${workspaceId}::uuid as workspace_id, p.id, p.code, ${today}::date as today from partnerships p
                  where p.workspace_id = ${workspaceId} and p.id = ${partnershipId}),
    linked as (
      select d.action_id, d.waits_for_id, a.id, json_build_object('id', a.id, 'reference', app.reference(here.code, 'A', a.number),
        'title', a.title, 'ownerName', person.name, 'dueOn', a.due_on, 'status', a.status, 'light',
        app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, here.today)) as line, a.number
      from here join action_dependencies d on d.workspace_id = here.workspace_id and d.partnership_id = here.id
        and (d.action_id = ${id} or d.waits_for_id = ${id})
      join actions a on a.id = case d.action_id when ${id} then d.waits_for_id else d.action_id end
      left join people person on person.id = a.owner_person_id
    )
    select
      (select coalesce(json_agg(json_build_object('personId', person.id, 'name', person.name) order by person.name, person.id), '[]')
       from action_helpers h join people person on person.id = h.person_id
       where h.workspace_id = ${workspaceId} and h.partnership_id = ${partnershipId} and h.action_id = ${id}) as helpers,
      (select coalesce(json_agg(line order by number), '[]') from linked where action_id = ${id}) as "waitsFor",
      (select coalesce(json_agg(line order by number), '[]') from linked where waits_for_id = ${id}) as "holdsUp",
      (select json_build_object('id', k.id, 'reference', app.reference(here.code, 'R', k.number), 'title', k.title)
       from here join risks k on k.workspace_id = here.workspace_id and k.partnership_id = here.id and k.id = ${action.riskId}::uuid) as risk,
      (select json_build_object('kind', case when m.id is null then 'objective' else 'milestone' end, 'id', coalesce(m.id, j.id),
         'reference', case when m.id is null then app.reference(here.code, 'O', j.number) else app.reference(here.code, 'M', m.number) end,
         'title', coalesce(m.title, j.title), 'objectiveTitle', j.title)
       from here
       left join milestones m on m.workspace_id = here.workspace_id and m.partnership_id = here.id and m.id = ${action.milestoneId}::uuid
       join objectives j on j.workspace_id = here.workspace_id and j.partnership_id = here.id
         and j.id = coalesce(m.objective_id, ${action.objectiveId}::uuid)) as serves,
      ${name(action.completedByPersonId)} as "completedByName", ${name(action.verifierPersonId)} as "verifierName",
      ${name(action.verifiedByPersonId)} as "verifiedByName", ${name(action.askedDueByPersonId)} as "askedDueByName",
      ${name(action.escalatedByPersonId)} as "escalatedByName",
      (select u.note from action_updates u
       where u.workspace_id = ${workspaceId} and u.partnership_id = ${partnershipId} and u.action_id = ${id}
         and ${action.answerDueOn}::date is not null and u.kind in ('escalated', 'passed_up') and u.note <> ''
       order by u.at desc, u.id desc limit 1) as "escalationWords"`,
  );
  const [found] = rows;
  if (!found) throw new Error('A select without a from is one row');
  return { ...found, waitsFor: found.waitsFor.map(asStanding), holdsUp: found.holdsUp.map(asStanding) };
}

const asStanding = ({ light, ...action }: LinkedAction & Lit): LinkedAction => ({
  ...action,
  standing: actionStanding(action, light),
});

type OfAction = Within & { id: string };
type Differences = { added: readonly string[]; removed: readonly string[] };

/** Who helps with an action now. */
export async function helperIds(tx: Transaction, { workspaceId, partnershipId, id }: OfAction): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'action_helper_ids',
    text: `select person_id as id from action_helpers where workspace_id = $1 and partnership_id = $2 and action_id = $3`,
    values: [workspaceId, partnershipId, id],
  });
  return rows.map((row) => row.id);
}

export const changeHelpers = (tx: Transaction, action: OfAction, changes: Differences): Promise<void> =>
  change(tx, action, { table: 'action_helpers', column: 'person_id', ...changes });

export const changeDependencies = (tx: Transaction, action: OfAction, changes: Differences): Promise<void> =>
  change(tx, action, { table: 'action_dependencies', column: 'waits_for_id', ...changes });

type Linking = { table: string; column: string } & Differences;

async function change(
  tx: Transaction,
  { workspaceId, partnershipId, id }: OfAction,
  { table, column, added, removed }: Linking,
): Promise<void> {
  await tx.client.query({
    name: `unlink_${table}`,
    text: `delete from ${table} where workspace_id = $1 and partnership_id = $2 and action_id = $3 and ${column} = any ($4::uuid[])`,
    values: [workspaceId, partnershipId, id, removed],
  });
  await tx.client.query({
    name: `link_${table}`,
    text: `insert into ${table} (workspace_id, partnership_id, action_id, ${column})
           select $1, $2, $3, unnest($4::uuid[]) on conflict do nothing`,
    values: [workspaceId, partnershipId, id, added],
  });
}

/** What waits for what in a partnership. Nobody else changes it until this transaction ends. */
export async function holdDependencies(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<Edge[]> {
  await tx.client.query({
    name: 'hold_dependencies',
    text: `select pg_advisory_xact_lock(hashtextextended('action_dependencies ' || $1::text, 0))`,
    values: [partnershipId],
  });
  const { rows } = await tx.client.query<Edge>({
    name: 'dependency_edges',
    text: `select action_id as "actionId", waits_for_id as "waitsForId" from action_dependencies
           where workspace_id = $1 and partnership_id = $2`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

/** Which of these are actions of this partnership, with their references. */
export async function referencesOf(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.client.query<{ id: string; reference: string }>({
    name: 'action_references',
    text: `select a.id, app.reference(p.code, 'A', a.number) as reference from actions a join partnerships p on p.id = a.partnership_id
           where a.workspace_id = $1 and a.partnership_id = $2 and a.id = any ($3::uuid[])`,
    values: [workspaceId, partnershipId, ids],
  });
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

/** The levels that somebody other than this person holds today. */
export async function filledLevels(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { today, exceptPersonId }: { today: string; exceptPersonId: string | null },
): Promise<EscalationLevel[]> {
  const { rows } = await tx.client.query<{ level: EscalationLevel }>({
    name: 'filled_levels',
    text: `select distinct l.level from unnest(array['chair', 'sponsor', 'sro']) l (level)
           cross join lateral app.level_holders($1, $2, l.level, $3) holder
           where holder is distinct from $4`,
    values: [workspaceId, partnershipId, today, exceptPersonId],
  });
  return rows.map(({ level }) => level);
}
