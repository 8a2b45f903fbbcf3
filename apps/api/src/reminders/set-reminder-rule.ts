import { contract, type ReminderRuleInForce } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { partnershipRules, reminderRulesHere } from './read-reminder-rules.ts';

export const setReminderRule = command(contract.reminderRules.set, async ({ body }, context) => {
  const { reminderSettings, actor, decision, newId } = context;
  const found = (await db.listReminderSettings(context.tx, actor.workspaceId)).find(isOf(body.rule));
  const before = found ? await reminderSettings.find(found.id) : null;
  const ids = { id: before?.id ?? newId(), workspaceId: actor.workspaceId };
  await reminderSettings.save(domain.setReminderRule({ before, ids }, body, decision));
  return only(await reminderRulesHere(context), body.rule);
});

export const putBackReminderRule = command(contract.reminderRules.putBack, async ({ query: asked }, context) => {
  const found = (await db.listReminderSettings(context.tx, context.actor.workspaceId)).find(isOf(asked.rule));
  if (!found) throw nothingSet();
  const before = await context.reminderSettings.find(found.id);
  await context.reminderSettings.save(domain.putBackReminderRule(before));
  return only(await reminderRulesHere(context), asked.rule);
});

export const setPartnershipRule = command(contract.partnershipReminders.set, async ({ params, body }, context) => {
  const { reminderOverrides, actor, decision, newId } = context;
  const { partnershipId } = params;
  const place = { workspaceId: actor.workspaceId, partnershipId };
  const found = (await db.listReminderOverrides(context.tx, place)).find(isOf(body.rule));
  const before = found ? await reminderOverrides.find(found.id) : null;
  const ids = { id: before?.id ?? newId(), ...place };
  await reminderOverrides.save(domain.setReminderOverride({ before, ids }, body, decision));
  return only(await partnershipRules(context, partnershipId), body.rule);
});

export const putBackPartnershipRule = command(
  contract.partnershipReminders.putBack,
  async ({ params, query: asked }, context) => {
    const { partnershipId } = params;
    const place = { workspaceId: context.actor.workspaceId, partnershipId };
    const found = (await db.listReminderOverrides(context.tx, place)).find(isOf(asked.rule));
    if (!found) throw nothingSet();
    const before = await context.reminderOverrides.find(found.id);
    await context.reminderOverrides.save(domain.putBackReminderOverride(before));
    return only(await partnershipRules(context, partnershipId), asked.rule);
  },
);

const isOf =
  (rule: domain.ReminderRule) =>
  (setting: { rule: domain.ReminderRule }): boolean =>
    setting.rule === rule;

const nothingSet = () => domain.cannotBe('', 'nothing_to_change', 'This follows what stands above it already.');

function only(rules: readonly ReminderRuleInForce[], rule: domain.ReminderRule): ReminderRuleInForce {
  const [found] = rules.filter(isOf(rule));
  if (!found) throw domain.notFound();
  return found;
}
