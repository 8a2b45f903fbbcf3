import { chair, type Grant, type Held, holds, stewards, workers } from './grants.ts';
import type { Actor, Scope } from './kernel/actor.ts';

export type { Held } from './grants.ts';

/** `never` outweighs `to`. */
type Rule = { to: readonly Grant[]; never?: readonly Grant[]; scope: Scope };

const insiders = [
  ...workers,
  'sponsor',
  'initiator',
  'observer',
  'sro',
  'organisation_lead',
  'auditor',
] as const satisfies readonly Grant[];
/** Everyone inside who may leave something of their own there: an auditor writes nothing. */
const residents = [...workers, 'sponsor', 'initiator', 'observer', 'sro', 'organisation_lead'] as const;
const holders = ['owner', 'own_partner', ...stewards] as const;

const see = (...to: Grant[]): Rule => ({ to, scope: 'partnerships:read' });
const change = (...to: Grant[]): Rule => ({ to, scope: 'partnerships:write' });
const manage = (...to: Grant[]): Rule => ({ to, scope: 'people:manage' });
const measure = (...to: Grant[]): Rule => ({ to, scope: 'data-points:write' });
const report = (...to: Grant[]): Rule => ({ to, scope: 'reports:read' });

/** Who may do what. Every command and query names one of these actions; nothing else decides access (decisions.md 3). */
export const policy = {
  'workspace.see': see('anyone'),
  'workspace.found': manage('job'),
  'workspace.edit': manage('administrator'),
  'person.see': see('anyone'),
  'person.invite': manage('administrator'),
  'person.edit': manage('administrator', 'owner'),
  'person.set_roles': manage('administrator'),
  'person.archive': manage('administrator'),
  'person.restore': manage('administrator'),
  'organisation.see': see('anyone'),
  'organisation.create': manage('administrator'),
  'organisation.edit': manage('administrator'),
  'organisation.appoint_lead': manage('administrator'),
  'organisation.merge': manage('administrator'),
  'organisation.archive': manage('administrator'),
  'organisation.restore': manage('administrator'),
  'outcome.see': see('anyone'),
  'outcome.create': manage('administrator'),
  'outcome.edit': manage('administrator'),
  'outcome.appoint_sro': manage('administrator'),
  'outcome.archive': manage('administrator'),
  'outcome.restore': manage('administrator'),
  'indicator.see': see('anyone'),
  'indicator.create': manage('administrator'),
  'indicator.edit': manage('administrator'),
  'indicator.set_targets': manage('administrator'),
  'indicator.forecast': measure('administrator', 'collector'),
  'indicator.give_points': measure('administrator', 'collector'),
  'indicator.archive': manage('administrator'),
  'indicator.restore': manage('administrator'),
  'risk_matrix.see': see('anyone'),
  'risk_matrix.set': manage('administrator'),
  'message.see': manage('administrator'),
  'message.retry': manage('administrator'),
  'reminder_rule.see': see('anyone'),
  'reminder_rule.set': manage('administrator'),

  'register.see': see('anyone'),
  'partnership.create': change('anyone'),
  'partnership.create_for_another': change('administrator'),
  'partnership.see': see(...insiders),
  'partnership.edit': change(...stewards),
  'partnership.archive': change(...stewards),
  'partnership.restore': change(...stewards),
  'partnership.appoint_chair': change('coordinator', 'administrator'),
  'contribution.see': see(...insiders),
  'contribution.add': change(...stewards),
  'contribution.edit': change(...stewards),
  'contribution.end': change(...stewards),
  'partner.see': see(...insiders),
  'partner.add': change(...stewards),
  'partner.edit': change(...stewards, 'own_partner'),
  'partner.acknowledge': change('own_partner', 'own_organisation_lead'),
  'partner.set_role': change(...stewards),
  'partner.depart': change(...stewards),
  'membership.see': see(...insiders),
  'membership.invite': change(...stewards),
  'membership.edit': change(...stewards),
  'membership.end': change(...stewards, 'owner'),
  'membership.hand_over': change(...stewards, 'owner'),
  'support.see': see(...insiders),
  'support.arrange': change(...stewards),

  'accountability_line.see': see(...insiders),
  'accountability_line.draft': change(...stewards, 'partner_lead'),
  'accountability_line.edit': change(...stewards, 'party_lead'),
  'accountability_line.agree': change('party_lead', 'party_organisation_lead', 'sro_of_line', 'level_asked'),
  'accountability_line.end': change(...stewards, 'party_lead'),
  'accountability_line.keep_both': change(...stewards, 'partner_lead'),
  'accountability_line.read_private': see('own_partner', 'own_organisation_lead', 'auditor'),
  'accountability_line.write_private': change('own_partner', 'own_organisation_lead'),
  'accountability_line.give_account': change('of_partner', ...stewards),

  'plan.see': see(...insiders),
  'objective.see': see(...insiders),
  'objective.add': change(...stewards),
  'objective.edit': change(...holders),
  'objective.close': change(...stewards),
  'objective.reopen': change(...stewards),
  'milestone.see': see(...insiders),
  'milestone.add': change(...stewards, 'partner_lead'),
  'milestone.edit': change(...holders),
  'milestone.move': change(...holders),
  'milestone.move_again': change(...chair),
  'milestone.close': change(...holders),
  'milestone.reopen': change(...holders),
  'criterion.see': see(...insiders),
  'criterion.add': change(...stewards),
  'criterion.edit': change(...stewards),
  'criterion.agree': change('sro', 'sponsor'),
  'criterion.withdraw': change(...stewards),

  // Who exactly, row by row, is said by row-level security (migrations/0040).
  'unmet_responsibility.see': see(...stewards, 'of_partner', 'sponsor', 'organisation_lead', 'auditor'),
  'unmet_responsibility.open': change(...stewards),
  'unmet_responsibility.take_step': change(...stewards, 'level_asked'),
  'unmet_responsibility.reply': change('of_partner'),
  'unmet_responsibility.close': change(...stewards),
  // All partners see money (decisions.md 3).
  'money.see': see(...insiders),
  'funding_stream.add': change(...stewards),
  'funding_stream.edit': change(...stewards),
  'funding_stream.set_reporting': change(...stewards),
  'budget_line.add': change(...stewards),
  'budget_line.edit': change(...stewards),
  'expenditure.enter': change(...stewards, 'of_partner'),
  'expenditure.reverse': change(...stewards, 'own_partner', 'owner'),

  'action.see': see(...insiders),
  'action.raise': change(...workers),
  'action.edit': change(...holders),
  'action.move_due_again': change(...chair),
  'action.progress': change(...holders),
  'action.note': change(...holders, 'helper'),
  'action.complete': change(...holders),
  'action.verify': { ...change(...stewards, 'another_partner'), never: ['owner', 'completer'] },
  'action.ask_move': change(...holders),
  'action.answer_move': change(...chair),
  'action.escalate': change(...holders),
  'action.answer_escalation': change('level_asked'),
  'action.pass_up': change('job'),
  'action.cease': change(...holders),
  'action.reopen': change(...holders),
  'risk.see': see(...insiders),
  'risk.raise': change(...workers),
  'risk.edit': change(...holders),
  'risk.review': change(...holders),
  'risk.close': change(...holders),
  'risk.reopen': change(...holders),
  'risk.materialise': change(...holders),
  'risk.link': change(...holders),
  'risk.tolerate': change('own_partner', ...stewards),
  'risk.answer_allocation': change('own_partner'),
  'risk.score': change('own_partner'),
  'risk.compare': see('anyone'),
  'starter_risk.dismiss': change(...workers),

  'measure.see': see(...insiders),
  'measure.create': change(...stewards, 'own_partner'),
  'measure.edit': change(...stewards, 'own_partner'),
  'measure.set_targets': change(...stewards, 'own_partner'),
  'measure.forecast': change(...stewards, 'own_partner'),
  'measure.give_points': measure(...workers),
  'measure.archive': change(...stewards, 'own_partner'),
  'measure.restore': change(...stewards, 'own_partner'),

  'saved_view.see': see(...insiders),
  'saved_view.keep': change(...residents),
  'saved_view.share': change(...stewards),
  'saved_view.edit': change('owner', ...stewards),

  'reminder_override.see': see(...insiders),
  'reminder_override.set': change(...stewards),
  'import.see': see('owner', ...stewards, 'auditor'),
  'import.start': change(...workers),
  'import.match': change('owner'),
  'import.confirm': change('owner'),
  'import.undo': change('owner', ...stewards),

  'schedule.see': see(...insiders),
  'schedule.set': change(...stewards),
  'report.see': report(...insiders),
  'report.write': change(...stewards),
  'report.submit': change(...chair),
  'report.ask_sign_off': change(...stewards),
  'report.accept': change('sro', 'sponsor_without_sro'),
  'report.return': change('sro', 'sponsor_without_sro'),
  'report.correct': change(...chair),
  'report.waive': change(...stewards),
  'report.open': change('job'),
  'report_recipient.see': report(...insiders),
  'report_recipient.add': change(...stewards),
  'report_recipient.remove': change(...stewards),
  'report_contribution.see': report(...insiders),
  'report_contribution.read_draft': report('of_partner', 'coordinator'),
  'report_contribution.write': change('of_partner', 'coordinator'),
  'report_contribution.send': change('of_partner', 'coordinator'),
  'report_contribution.send_nil': change('of_partner', 'coordinator'),
  'report_contribution.return': change(...stewards),
  'report_contribution.sign_off': change(...stewards),
  'report_contribution.move_due': change(...stewards),
  'nudge.see': change(...stewards),
  'nudge.give': change(...stewards),
  'agreement.see': see(...insiders),
  'agreement.draft': change(...stewards),
  'agreement.edit': change(...stewards),
  'agreement.name_parties': change(...stewards),
  'agreement.circulate': change(...stewards),
  'agreement.send': change(...stewards),
  'agreement.recall': change(...stewards),
  'agreement.sign': change('owner'),
  'agreement.accede': change(...stewards),
  'agreement.amend': change(...stewards),
  'agreement.drop_amendment': change(...stewards),
  'agreement.review': change(...stewards),
  'agreement.end': change(...stewards),
  'agreement.comment': change(...workers, 'sponsor', 'sro', 'organisation_lead'),
  'agreement.resolve_comment': change('owner', ...stewards),
  'curve_session.see': see(...insiders),
  'curve_session.open': change(...stewards),
  'curve_session.write': change(...stewards),
  'curve_session.name_parts': change(...workers),
  'curve_session.propose': change(...workers),
  'curve_session.choose': change(...stewards),
  'curve_session.conclude': change(...stewards),
  'curve_session.reopen': change(...stewards),
  'dashboard.see': see(...insiders),
  'history.see': see(...stewards, 'auditor'),
  'audit.see': report('auditor'),
  'portfolio.see': report('anyone'),

  'work.see': see('anyone'),
  'notification.see': see('anyone'),
  'notification.read': change('owner'),
  'events.see': see('anyone'),
  'token.see': manage('owner', 'administrator'),
  'token.create': manage('anyone'),
  'token.revoke': manage('owner', 'administrator'),
  'event.follow': change('job'),
  'reminder.plan': change('job'),
  'message.send': change('job'),
  'person.stop_letters': change('job'),
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as Action[];

/** With no record, answers "might this actor?"; with the record, "may this actor, on this one?" */
export function can(actor: Actor, action: Action, record?: Held): boolean {
  const { to, never = [], scope }: Rule = policy[action];
  if (actor.kind === 'job') return to.includes('job');
  if (actor.scopes && !actor.scopes.includes(scope)) return false;
  if (record && never.some((grant) => holds(actor, grant, record))) return false;
  return to.some((grant) => holds(actor, grant, record));
}

/** An archived partnership is only read until it is restored: whether that stops this actor's action. */
export function stoppedByArchive(actor: Actor, action: Action): boolean {
  const archived = actor.kind === 'person' && actor.standing?.archived === true;
  const writes = ['partnerships:write', 'data-points:write'].includes(policy[action].scope);
  return archived && writes && action !== 'partnership.restore';
}
