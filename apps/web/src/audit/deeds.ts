import { t } from './audit.strings.ts';
import { subjects } from './subjects.ts';

export const subjectWords = (subject: string) => {
  const known = subjects.find((each) => each === subject);
  return known ? t(`subject.${known}`) : subject;
};

/** Every act that leaves a trail: what the policy calls it. */
export const deeds = [
  'workspace.found',
  'workspace.edit',
  'person.invite',
  'person.edit',
  'person.set_roles',
  'person.archive',
  'person.restore',
  'organisation.create',
  'organisation.edit',
  'organisation.appoint_lead',
  'organisation.merge',
  'organisation.archive',
  'organisation.restore',
  'outcome.create',
  'outcome.edit',
  'outcome.appoint_sro',
  'outcome.archive',
  'outcome.restore',
  'partnership.create',
  'partnership.create_for_another',
  'partnership.edit',
  'partnership.archive',
  'partnership.restore',
  'partnership.appoint_chair',
  'risk_matrix.set',
  'contribution.add',
  'contribution.edit',
  'contribution.end',
  'partner.add',
  'partner.edit',
  'partner.set_role',
  'partner.depart',
  'membership.invite',
  'membership.edit',
  'membership.end',
  'membership.hand_over',
  'support.arrange',
  'action.raise',
  'action.edit',
  'action.move_due_again',
  'action.progress',
  'action.note',
  'action.complete',
  'action.verify',
  'action.ask_move',
  'action.answer_move',
  'action.escalate',
  'action.answer_escalation',
  'action.pass_up',
  'action.cease',
  'action.reopen',
  'risk.raise',
  'risk.edit',
  'risk.review',
  'risk.close',
  'risk.reopen',
  'risk.materialise',
  'risk.link',
  'risk.tolerate',
  'risk.answer_allocation',
  'risk.score',
  'starter_risk.dismiss',
  'saved_view.keep',
  'saved_view.share',
  'saved_view.edit',
  'import.start',
  'import.match',
  'import.confirm',
  'import.undo',
  'schedule.set',
  'report.write',
  'report.submit',
  'report.ask_sign_off',
  'report.accept',
  'report.return',
  'report.correct',
  'report.waive',
  'report_contribution.write',
  'report_contribution.send',
  'report_contribution.send_nil',
  'report_contribution.return',
  'report_contribution.sign_off',
  'report_contribution.move_due',
  'report.open',
  'token.create',
  'token.revoke',
] as const;

/** What was done, as a person would say it; in the API's own words where an older client does not know them yet. */
export const deedWords = (action: string, subject: string) => {
  const known = deeds.find((each) => each === action);
  return known ? t(`did.${hyphened(known)}`) : t('did.abroad', { subject: subjectWords(subject), action });
};

type Hyphened<Name extends string> = Name extends `${infer Subject}.${infer Verb}` ? `${Subject}-${Verb}` : Name;
// The point between subject and verb is the only one there is.
const hyphened = <Name extends string>(action: Name) => action.replace('.', '-') as Hyphened<Name>;
