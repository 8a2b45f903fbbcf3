import type { Addressee, ReminderLine } from '@trivet/db';
import { periodLabel } from '@trivet/domain';
import type { LetterContent } from '../mail/letter.ts';
import { dayWords } from './day-words.ts';

/** What a letter is made of: whom it goes to, what they owe, and where the product is. */
export type ReminderFacts = { addressee: Addressee; lines: readonly ReminderLine[]; publicOrigin: string };

/** The letter that reminds one person of what they owe: one thing in full, several as a list. */
export function reminderLetter({ addressee, lines, publicOrigin }: ReminderFacts): LetterContent {
  const home = `${publicOrigin}/w/${addressee.slug}`;
  const [first] = lines;
  if (!first) throw new Error('A letter without a reminder says nothing');
  const about =
    lines.length === 1 ? aboutOne(first, addressee.today, home) : aboutSeveral(lines, addressee.today, home);
  return {
    greeting: `Hello ${addressee.name}.`,
    ...about,
    footer: {
      why: `You get this because this is yours to do, or to know of, in ${addressee.workspaceName}.`,
      changeUrl: `${home}/account`,
    },
  };
}

type About = Pick<LetterContent, 'subject' | 'lead' | 'paragraphs' | 'rows' | 'button'>;

function aboutOne(line: ReminderLine, today: string, home: string): About {
  return {
    subject: subjectOf(line, today),
    lead: leadOf(line, today),
    paragraphs: line.audience === 'sro' || line.audience === 'organisation_lead' ? [othersWrite] : [],
    rows: [
      { label: 'Partnership', value: line.partnershipName },
      { label: line.title ? 'Action' : 'Period', value: nameOf(line) },
      { label: line.dueOn < today ? 'Was due' : 'Due', value: dayWords(line.dueOn) },
      ...(line.missing.length > 0 ? [{ label: 'Still missing', value: missingOf(line) }] : []),
    ],
    button: {
      label: line.rule === 'report_due' ? 'Open the report' : 'Open the action',
      url: `${home}${pathOf(line)}`,
    },
  };
}

const othersWrite = 'The partnership’s coordinator and chair write and sign it. They have been reminded.';

function aboutSeveral(lines: readonly ReminderLine[], today: string, home: string): About {
  const late = lines.filter(({ dueOn }) => dueOn < today).length;
  return {
    subject: `${lines.length} things to finish${late > 0 ? `, ${late} of them late` : ''}`,
    lead: `${lines.length} things wait for you, the most urgent first.`,
    paragraphs: lines.map(
      (line) =>
        `${line.partnershipName}: ${nameOf(line)}. ${line.dueOn < today ? 'Was due' : 'Due'} ${dayWords(line.dueOn)}.${
          line.missing.length > 0 ? ` Still missing: ${missingOf(line)}.` : ''
        }\n${home}${pathOf(line)}`,
    ),
    button: { label: 'See all your work', url: home },
  };
}

/** Within 60 characters, and without what an action is about: it shows on a locked phone. */
function subjectOf({ rule, dueOn, partnershipName, reference }: ReminderLine, today: string): string {
  const when =
    dueOn === today ? 'is due today' : `${dueOn < today ? 'was due' : 'is due'} ${dayWords(dueOn, { year: false })}`;
  if (rule === 'action_due') return `Action ${reference} ${when}`;
  const room = 60 - ` report ${when}`.length;
  const name = partnershipName.length > room ? `${partnershipName.slice(0, room - 1).trimEnd()}…` : partnershipName;
  return `${name} report ${when}`;
}

function leadOf(line: ReminderLine, today: string): string {
  const when = line.dueOn < today ? `It was due ${dayWords(line.dueOn)}.` : `It is due ${dayWords(line.dueOn)}.`;
  if (line.rule === 'action_due') return `Say how action ${line.reference} is going. ${when}`;
  if (line.audience === 'sro' || line.audience === 'organisation_lead')
    return `The ${nameOf(line)} report of ${line.partnershipName} is late. ${when}`;
  const verb = line.audience === 'signatory' && line.missing.length === 0 ? 'Read and sign off' : 'Finish';
  return `${verb} the ${nameOf(line)} report for ${line.partnershipName}. ${when}`;
}

function nameOf({ title, reference, periodStartsOn, periodEndsOn }: ReminderLine): string {
  if (periodStartsOn && periodEndsOn) return periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn });
  return `${title ?? ''} (${reference ?? ''})`;
}

const words: Record<string, string> = { headline: 'the headline', light: 'the overall light' };
const missingOf = ({ missing }: ReminderLine): string => missing.map((part) => words[part] ?? part).join(', ');

/** Below `/w/{workspace}`: the very form, or the very page, that ends the reminder. */
export function pathOf({
  rule,
  partnershipCode,
  reference,
  periodStartsOn,
}: Pick<ReminderLine, 'rule' | 'partnershipCode' | 'reference' | 'periodStartsOn'>): string {
  const below = `/p/${encodeURIComponent(partnershipCode)}`;
  return rule === 'report_due' ? `${below}/reports/${periodStartsOn}` : `${below}/actions/${reference}`;
}
