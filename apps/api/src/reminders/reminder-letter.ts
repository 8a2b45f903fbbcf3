import type { Addressee, ReminderLine } from '@trivet/db';
import { periodLabel } from '@trivet/domain';
import { agreementReminderWords, isAgreementRule } from '../agreements/agreement-reminder-words.ts';
import type { LetterContent } from '../mail/letter.ts';
import { accountReminderWords, isAccountRule } from '../accounts-given/account-reminder-words.ts';
import { askedByName } from '../nudges/nudge-words.ts';
import { isRiskRule, riskReminderWords, type RiskReminder, type RiskRule } from '../risks/risk-reminder-words.ts';
import { isValueRule, valueReminderWords } from '../measures/value-reminder-words.ts';
import { pledgeReminderWords } from '../pledges/pledge-reminder-words.ts';
import { unmetReminderWords } from '../unmet-responsibilities/unmet-words.ts';
import { decisionReminderWords, isDecisionRule } from '../decisions/decision-reminder-words.ts';
import { isMeetingRule, meetingReminderWords } from '../meetings/meeting-reminder-words.ts';
import { dayWords } from './day-words.ts';

/** What a letter is made of: whom it goes to, what they owe, and where the product is. */
export type ReminderFacts = { addressee: Addressee; lines: readonly ReminderLine[]; publicOrigin: string };

/** The letter that reminds one person of one thing they owe. */
export function reminderLetter({ addressee, lines, publicOrigin }: ReminderFacts): LetterContent {
  const home = `${publicOrigin}/w/${addressee.slug}`;
  const [only] = lines;
  if (!only) throw new Error('A letter without a reminder says nothing');
  return {
    greeting: `Hello ${addressee.name}.`,
    ...aboutOne(only, addressee.today, home),
    footer: {
      why: `You get this because this is yours to do, or to know of, in ${addressee.workspaceName}.`,
      changeUrl: `${home}/account`,
    },
  };
}

type About = Pick<LetterContent, 'subject' | 'lead' | 'paragraphs' | 'rows' | 'button' | 'choices'>;

function aboutOne(line: ReminderLine, today: string, home: string): About {
  return {
    subject: subjectOf(line, today),
    lead: leadOf(line, today),
    paragraphs: [...askedByName([line]), ...(line.rule === 'report_due' && isAbove(line) ? [othersWrite] : [])],
    rows: [
      ...(line.partnershipName === null ? [] : [{ label: 'Partnership', value: line.partnershipName }]),
      { label: labelOf(line), value: nameOf(line) },
      { label: line.dueOn < today ? 'Was due' : 'Due', value: dayWords(line.dueOn) },
      ...(line.missing.length > 0 ? [{ label: 'Still missing', value: missingOf(line) }] : []),
    ],
    ...waysOn(line, `${home}${pathOf(line)}`),
  };
}

function labelOf({ rule, title }: ReminderLine): string {
  if (rule === 'unmet_step_due') return 'What is not met';
  if (isAccountRule(rule)) return 'Line';
  if (isAgreementRule(rule)) return 'Agreement';
  if (rule === 'milestone_due') return 'Milestone';
  if (rule === 'data_point_due') return 'Measure';
  if (rule === 'indicator_value_due') return 'Indicator';
  if (rule === 'pledge_due') return 'Pledge';
  if (isDecisionRule(rule)) return 'Decision';
  if (isMeetingRule(rule)) return 'Meeting';
  return isRiskRule(rule) ? 'Risk' : title ? 'Action' : 'Period';
}

function openWords(rule: ReminderLine['rule']): string {
  if (isRiskRule(rule)) return 'Open the risk';
  if (isMeetingRule(rule)) return meetingReminderWords[rule].act;
  return isAgreementRule(rule) ? 'Open the agreement' : (opening[rule] ?? 'Open the action');
}
const opening: Partial<Record<ReminderLine['rule'], string>> = {
  report_due: 'Open the report',
  report_acceptance_due: 'Open the report',
  contribution_due: 'Open your part',
  account_due: 'Open the line',
  line_agreement_due: 'Open the line',
  milestone_due: 'Open the milestone',
  data_point_due: 'Open the measure',
  indicator_value_due: 'Open the indicator',
  pledge_due: 'Open the pledge',
  decision_position_due: 'Give your position',
  decision_ratification_due: 'Ratify or refuse',
  decision_review_due: 'Open the decision',
  unmet_step_due: 'Open it',
};

/** An owner answers in one step: the page opens with that answer filled in, and saving is theirs (decisions.md 17). */
function waysOn({ rule }: ReminderLine, url: string): Pick<About, 'button' | 'choices'> {
  if (rule !== 'action_due') return { button: { label: openWords(rule), url } };
  return {
    choices: [
      { label: 'On track', url: `${url}?answer=on_track` },
      { label: 'I need help', url: `${url}?answer=need_help` },
      { label: 'Done', url: `${url}?answer=done` },
    ],
  };
}

const othersWrite = 'The partnership’s coordinator and chair write and sign it. They have been reminded.';

/** Within 60 characters, and without what an action is about: it shows on a locked phone. */
function subjectOf(line: ReminderLine, today: string): string {
  const { rule, dueOn, partnershipName, reference } = line;
  const when =
    dueOn === today ? 'is due today' : `${dueOn < today ? 'was due' : 'is due'} ${dayWords(dueOn, { year: false })}`;
  if (rule === 'unmet_step_due') return unmetReminderWords.subject({ ...line, reference: reference ?? '', when });
  if (isAccountRule(rule))
    return accountReminderWords[rule].subject({ ...line, rule, reference: reference ?? '', when });
  if (isRiskRule(rule)) return riskReminderWords[rule].subject(riskReminder(line, rule, when, today));
  if (isAgreementRule(rule)) return agreementReminderWords[rule].subject(agreementReminder(line, when, today));
  if (rule === 'action_due') return `Action ${reference} ${when}`;
  if (rule === 'milestone_due') return `Milestone ${reference} ${when}`;
  if (isValueRule(rule)) return valueReminderWords.subject({ ...line, rule, reference: reference ?? '', when });
  if (isDecisionRule(rule)) return decisionReminderWords[rule].subject({ ...line, reference: reference ?? '', when });
  if (isMeetingRule(rule)) return meetingReminderWords[rule].subject({ ...line, reference: reference ?? '', when });
  if (rule === 'pledge_due') return pledgeReminderWords.subject({ ...line, reference: reference ?? '', when });
  if (rule === 'escalation_answer') return `Your answer on action ${reference} ${when}`;
  const thing = ` report${reportPart[rule] ?? ''}`;
  const room = 60 - `${thing} ${when}`.length;
  const name = partnershipName ?? '';
  return `${name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name}${thing} ${when}`;
}

const reportPart: Partial<Record<ReminderLine['rule'], string>> = {
  contribution_due: ': your part',
  report_acceptance_due: ': your answer',
};

function leadOf(line: ReminderLine, today: string): string {
  const when = line.dueOn < today ? `It was due ${dayWords(line.dueOn)}.` : `It is due ${dayWords(line.dueOn)}.`;
  const due = `${line.dueOn < today ? 'was due' : 'is due'} ${dayWords(line.dueOn)}`;
  if (isRiskRule(line.rule)) return riskReminderWords[line.rule].lead(riskReminder(line, line.rule, due, today));
  if (isAgreementRule(line.rule)) return agreementReminderWords[line.rule].lead(agreementReminder(line, due, today));
  if (line.rule === 'unmet_step_due')
    return unmetReminderWords.lead({ ...line, reference: line.reference ?? '', when: due });
  if (isAccountRule(line.rule)) {
    const { rule, reference } = line;
    return accountReminderWords[rule].lead({ ...line, rule, reference: reference ?? '', when: due });
  }
  if (line.rule === 'action_due') return `Say how action ${line.reference} is going. ${when}`;
  if (line.rule === 'milestone_due') return milestoneLead(line, when);
  if (isValueRule(line.rule))
    return valueReminderWords.lead({ ...line, rule: line.rule, reference: line.reference ?? '', when: due });
  if (isDecisionRule(line.rule))
    return decisionReminderWords[line.rule].lead({ ...line, reference: line.reference ?? '', when: due });
  if (isMeetingRule(line.rule))
    return meetingReminderWords[line.rule].lead({ ...line, reference: line.reference ?? '', when: due });
  if (line.rule === 'pledge_due')
    return pledgeReminderWords.lead({ ...line, reference: line.reference ?? '', when: due });
  if (line.rule === 'escalation_answer')
    return `Action ${line.reference} is blocked and waits for your answer. ${when}`;
  if (line.rule === 'contribution_due') return contributionLead(line, when);
  if (line.rule === 'report_acceptance_due') return acceptanceLead(line, when);
  if (isAbove(line)) return `The ${nameOf(line)} report of ${line.partnershipName} is late. ${when}`;
  const verb = line.audience === 'signatory' && line.missing.length === 0 ? 'Read and sign off' : 'Finish';
  return `${verb} the ${nameOf(line)} report for ${line.partnershipName}. ${when}`;
}

const milestoneLead = (line: ReminderLine, when: string): string =>
  line.audience === 'owner'
    ? `Say whether milestone ${line.reference} is reached, or move its date with the reason. ${when}`
    : `Milestone ${line.reference} of ${line.partnershipName} is late. ${when} Its owner has been reminded.`;

const contributionLead = (line: ReminderLine, when: string): string =>
  line.audience === 'writer'
    ? `Finish your part of the ${nameOf(line)} report for ${line.partnershipName}. ${when}`
    : `A partner’s part of the ${nameOf(line)} report of ${line.partnershipName} is late. ${when}`;

const acceptanceLead = (line: ReminderLine, when: string): string =>
  line.audience === 'level'
    ? `Accept the ${nameOf(line)} report of ${line.partnershipName}, or give it back. ${when}`
    : `The ${nameOf(line)} report of ${line.partnershipName} is submitted and not accepted yet. ${when}`;

const isAbove = ({ audience }: ReminderLine) => audience === 'sro' || audience === 'organisation_lead';

const agreementReminder = ({ audience, reference, dueOn }: ReminderLine, when: string, today: string) => ({
  audience,
  reference: reference ?? '',
  when,
  isLate: dueOn < today,
});

const riskReminder = (
  { audience, reference, dueOn }: ReminderLine,
  rule: RiskRule,
  when: string,
  today: string,
): RiskReminder => ({ rule, audience, reference: reference ?? '', when, isLate: dueOn < today });

/** What it is called: a title with its reference, or a report's period. */
export function nameOf({ title, reference, periodStartsOn, periodEndsOn }: ReminderLine): string {
  if (periodStartsOn && periodEndsOn) return periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn });
  return `${title ?? ''} (${reference ?? ''})`;
}

const words: Record<string, string> = {
  headline: 'the headline',
  light: 'the overall light',
  own_light: 'how your part goes',
};
/** What has not been written yet, in words. */
export const missingOf = ({ missing }: ReminderLine): string => missing.map((part) => words[part] ?? part).join(', ');

/** Below `/w/{workspace}`: the very form, or the very page, that ends the reminder. */
export function pathOf({
  rule,
  partnershipCode,
  reference,
  periodStartsOn,
  partnerId,
}: Pick<ReminderLine, 'rule' | 'partnershipCode' | 'reference' | 'periodStartsOn' | 'partnerId'>): string {
  if (partnershipCode === null) return `/outcomes/${reference}`;
  const below = `/p/${encodeURIComponent(partnershipCode)}`;
  if (rule === 'unmet_step_due') return `${below}/unmet/${reference}`;
  if (isAccountRule(rule)) return `${below}/accountability/${reference}`;
  if (isRiskRule(rule)) return `${below}/risks/${reference}`;
  if (isAgreementRule(rule)) return `${below}/agreements/${reference}`;
  if (rule === 'milestone_due') return `${below}/plan/${reference}`;
  if (rule === 'data_point_due') return `${below}/outcomes/${reference}`;
  if (isDecisionRule(rule)) return `${below}/decisions/${reference}`;
  if (rule === 'invitation_answer_due') return `${below}/meetings/${reference}`;
  if (isMeetingRule(rule)) return `${below}/meetings/${reference}/minutes`;
  if (rule === 'pledge_due') return `${below}/money/pledges/${reference}`;
  if (rule === 'contribution_due') return `${below}/reports/${periodStartsOn}/from/${partnerId}`;
  return periodStartsOn ? `${below}/reports/${periodStartsOn}` : `${below}/actions/${reference}`;
}
