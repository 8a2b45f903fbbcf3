import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound, permissionsOn, skillHoldingKind, skillKind, skillStanding } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { sendCsv } from '../spreadsheets/send-sheet.ts';

type Asking = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
type Actor = QueryContext['actor'];

export const getSkillMatrix = query(contract.skills.matrix, async ({ params }, { tx, actor, decision }) => {
  const within = { ...params, workspaceId: actor.workspaceId, today: decision.today };
  const needed = await db.neededSkills(tx, within);
  const holdings = await db.currentHoldings(tx, within);
  const people = await db.skilledPeople(tx, within);
  const shown = new Set(needed.map(({ id }) => id));
  return {
    id: params.partnershipId,
    skills: needed.map((skill) => skillSeenBy(actor, skill, holdings)),
    people: people.map((person) => ({ ...person, mayDeclare: mayDeclareFor(actor, person) })),
    holdings: holdings.filter(({ skillId }) => shown.has(skillId)).map((one) => holdingSeenBy(actor, one)),
  };
});

export const getSkill = query(contract.skills.get, ({ params }, context) => representSkill(context, params));

export const exportSkills = download(contract.skills.export, async ({ params }, { tx, actor, decision: { today } }) => {
  const within = { ...params, workspaceId: actor.workspaceId, today };
  const { code } = await db.readSheetPlace(tx, within);
  return sendCsv(`${code} skills ${today}`, db.copySkills(tx, within));
});

/** A skill as this caller sees it now; every command on one answers with it too. */
export async function representSkill(
  { tx, actor, decision: { today } }: Asking,
  { partnershipId, skillId }: { partnershipId: string; skillId: string },
) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const skill = await db.readSkill(tx, within, skillId);
  if (!skill) throw notFound();
  return skillSeenBy(actor, skill, await db.currentHoldings(tx, within, { skillId }));
}

export async function representHolding({ tx, actor, decision: { today } }: Asking, partnershipId: string, id: string) {
  const within = { workspaceId: actor.workspaceId, partnershipId, today };
  const [holding] = await db.currentHoldings(tx, within, { holdingId: id });
  if (!holding) throw notFound();
  return holdingSeenBy(actor, holding);
}

/** One's own, where one works here; another's, where one could confirm it. */
export const mayDeclareFor = (actor: Actor, { personId, partnerId }: { personId: string; partnerId: string | null }) =>
  can(actor, 'skill.declare') &&
  ((actor.kind === 'person' && actor.personId === personId) ||
    can(actor, 'skill.confirm', { ownerPersonId: personId, partnerId }));

const skillSeenBy = (actor: Actor, skill: db.SkillView, holdings: readonly db.SkillHoldingView[]) => ({
  ...skill,
  ...skillStanding(
    skill,
    holdings.filter(({ skillId }) => skillId === skill.id),
  ),
  permissions: permissionsOn(skillKind, actor, skill),
});

const holdingSeenBy = (actor: Actor, holding: db.SkillHoldingView) => ({
  ...holding,
  permissions: permissionsOn(skillHoldingKind, actor, holding),
});
