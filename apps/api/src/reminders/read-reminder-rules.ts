import { contract, type ReminderRuleInForce } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

type Context = Pick<QueryContext, 'tx' | 'actor'>;

export const listReminderRules = query(contract.reminderRules.list, async (_request, context) => ({
  items: await reminderRulesHere(context),
  next: null,
}));

export const listPartnershipRules = query(contract.partnershipReminders.list, async ({ params }, context) => ({
  items: await partnershipRules(context, params.partnershipId),
  next: null,
}));

/** How a workspace chases each kind of thing, as this caller sees it; a change answers with one of them. */
export async function reminderRulesHere({ tx, actor }: Context): Promise<ReminderRuleInForce[]> {
  const own = await db.listReminderSettings(tx, actor.workspaceId);
  return domain.ReminderRule.options.map((rule) =>
    inForce(rule, {
      here: own.find((setting) => setting.rule === rule),
      above: { fields: domain.standardRules[rule], setBy: 'standard' },
      level: 'workspace',
      permissions: permissionsOf(domain.reminderSettingKind, actor),
    }),
  );
}

/** The same of a partnership. */
export async function partnershipRules(context: Context, partnershipId: string): Promise<ReminderRuleInForce[]> {
  const { tx, actor } = context;
  const own = await db.listReminderOverrides(tx, { workspaceId: actor.workspaceId, partnershipId });
  const above = await reminderRulesHere(context);
  const ours = above.filter(({ rule }) => !domain.isOfWorkspace(rule));
  return ours.map(({ rule, setBy, isOn, steps, atMost }) =>
    inForce(rule, {
      here: own.find((setting) => setting.rule === rule),
      above: { fields: { isOn, steps, atMost }, setBy },
      level: 'partnership',
      permissions: permissionsOf(domain.reminderOverrideKind, actor),
    }),
  );
}

type Setting = domain.ReminderSetting | domain.ReminderOverride;
type Standing = {
  here: Setting | undefined;
  above: { fields: domain.ReminderRuleFields; setBy: ReminderRuleInForce['setBy'] };
  level: ReminderRuleInForce['setBy'];
  permissions: domain.Permissions;
};

function inForce(rule: domain.ReminderRule, { here, above, level, permissions }: Standing): ReminderRuleInForce {
  const own = here?.isOwn ? here : undefined;
  const { isOn, steps, atMost } = own ?? above.fields;
  return {
    rule,
    isOn,
    steps,
    atMost,
    reason: own?.reason ?? '',
    setBy: own ? level : above.setBy,
    version: here?.version ?? 0,
    id: here?.id ?? null,
    updatedAt: here?.updatedAt ?? null,
    otherwise: above.fields,
    audiences: [...domain.audiencesOf(rule)],
    permissions,
  };
}

/** The same for every rule: none has a state that would forbid anything. */
function permissionsOf<State>(kind: domain.Kind<State>, actor: domain.Actor): domain.Permissions {
  const may = (Object.keys(kind.guards) as domain.Action[]).filter(
    (action) => domain.can(actor, action) && !domain.stoppedByArchive(actor, action),
  );
  return { may, fields: may.includes(kind.edit.action) ? Object.keys(kind.edit.fields.shape) : [] };
}
