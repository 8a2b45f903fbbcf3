import type { Skill, SkillHolding } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { copyAsCsv } from '../kernel/copy-out.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { skillHoldings, skills } from './skills.table.ts';

type OnDay = Within & { today: string };

export type SkillView = Skill & { reference: string };
export type SkillHoldingView = SkillHolding & { confirmedByName: string | null };
/** Who works here now, and for whom. */
export type SkilledPerson = { personId: string; name: string; partnerId: string | null; partnerName: string | null };

const view = {
  ...getTableColumns(skills),
  reference: sql<string>`(select app.reference(p.code, 'K', skills.number) from partnerships p
    where p.workspace_id = skills.workspace_id and p.id = skills.partnership_id)`,
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  and(eq(skills.workspaceId, workspaceId), eq(skills.partnershipId, partnershipId));

/** The skills that are needed, in the order of their numbers. */
export const neededSkills = (tx: Transaction, within: Within): Promise<SkillView[]> =>
  tx
    .select(view)
    .from(skills)
    .where(and(inside(within), isNull(skills.removedOn)))
    .orderBy(skills.number);

/** @returns undefined when there is none such in this partnership */
export async function readSkill(tx: Transaction, within: Within, id: string): Promise<SkillView | undefined> {
  const [found] = await tx
    .select(view)
    .from(skills)
    .where(and(inside(within), eq(skills.id, id)));
  return found;
}

/** What people who work here now can do: of who has gone nothing counts. */
export function currentHoldings(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  of: { skillId?: string; holdingId?: string } = {},
): Promise<SkillHoldingView[]> {
  const worksHere = sql`exists (select from memberships m where m.workspace_id = skill_holdings.workspace_id
    and m.partnership_id = skill_holdings.partnership_id and m.person_id = skill_holdings.person_id and m.role <> 'observer'
    and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}))`;
  return tx
    .select({
      ...getTableColumns(skillHoldings),
      confirmedByName: sql<string | null>`(select p.name from people p where p.id = skill_holdings.confirmed_by_id)`,
    })
    .from(skillHoldings)
    .where(
      and(
        eq(skillHoldings.workspaceId, workspaceId),
        eq(skillHoldings.partnershipId, partnershipId),
        of.skillId === undefined ? undefined : eq(skillHoldings.skillId, of.skillId),
        of.holdingId === undefined ? worksHere : eq(skillHoldings.id, of.holdingId),
      ),
    )
    .orderBy(skillHoldings.id);
}

/** Everyone who works here now, each once: for the partner they lead or work for, where there is one. */
export async function skilledPeople(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
): Promise<SkilledPerson[]> {
  const { rows } = await tx.execute<SkilledPerson>(sql`
    select * from (
      select distinct on (w.id) w.id as "personId", w.name, m.partner_id as "partnerId", o.short_name as "partnerName"
      from memberships m join people w on w.workspace_id = m.workspace_id and w.id = m.person_id
      left join partners t on t.workspace_id = m.workspace_id and t.id = m.partner_id
      left join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where m.workspace_id = ${workspaceId} and m.partnership_id = ${partnershipId} and m.role <> 'observer'
        and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
      order by w.id, m.partner_id nulls last, m.id) people
    order by "partnerName" nulls first, name, "personId"`);
  return rows;
}

/** What is said of one person's skill so far, locked by its skill; null when nothing is. */
export async function holdingIdOf(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { skillId, personId }: { skillId: string; personId: string },
): Promise<string | null> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'skill_holding_of',
    text: `select id from skill_holdings where workspace_id = $1 and partnership_id = $2 and skill_id = $3 and person_id = $4`,
    values: [workspaceId, partnershipId, skillId, personId],
  });
  return rows[0]?.id ?? null;
}

/** Every needed skill with everyone who said something of it, as CSV; skills that nobody has are there, too. */
export function copySkills(tx: Transaction, { workspaceId, partnershipId, today }: OnDay): Readable {
  return copyAsCsv(tx, {
    text: `select app.reference(p.code, 'K', s.number) as "Ref", app.guarded_cell(s.title) as "Skill", app.guarded_cell(s.why) as "Why",
             s.needed_level as "Level needed", s.needed_people as "People needed", app.guarded_cell(w.name) as "Who", h.level as "Level",
             to_char(h.declared_on, 'YYYY-MM-DD') as "Said on", to_char(h.confirmed_on, 'YYYY-MM-DD') as "Confirmed on"
           from skills s join partnerships p on p.id = s.partnership_id
           left join skill_holdings h on h.workspace_id = s.workspace_id and h.partnership_id = s.partnership_id and h.skill_id = s.id
             and exists (select from memberships m where m.workspace_id = h.workspace_id and m.partnership_id = h.partnership_id
               and m.person_id = h.person_id and m.role <> 'observer' and m.from_on <= $3 and (m.to_on is null or m.to_on > $3))
           left join people w on w.workspace_id = h.workspace_id and w.id = h.person_id
           where s.workspace_id = $1 and s.partnership_id = $2 and s.removed_on is null
           order by s.number, w.name`,
    values: [workspaceId, partnershipId, today],
  });
}
