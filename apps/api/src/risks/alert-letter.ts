import type { Addressee, AlertLetterFacts } from '@trivet/db';
import type { BandLabels, RiskScore } from '@trivet/domain';
import type { LetterContent } from '../mail/letter.ts';
import { dayWords } from '../reminders/day-words.ts';

export type AlertFacts = { addressee: Addressee; alert: AlertLetterFacts; publicOrigin: string };

/** The letter that tells one person at once what changed of a risk, from what to what, why, and what is being done. */
export function alertLetter({ addressee, alert, publicOrigin }: AlertFacts): LetterContent {
  const home = `${publicOrigin}/w/${addressee.slug}`;
  const { reference, title, partnershipName, partnershipCode, leadPartnerName, ownerName } = alert;
  const about = aboutOf(alert);
  return {
    greeting: `Hello ${addressee.name}.`,
    subject: about.subject,
    lead: about.lead,
    paragraphs: [],
    rows: [
      { label: 'Partnership', value: partnershipName },
      { label: 'Risk', value: `${title} (${reference})` },
      ...about.rows,
      { label: 'Leads on it', value: [ownerName, leadPartnerName].filter(Boolean).join(', ') },
      { label: 'What is being done', value: doing(alert) },
    ],
    button: { label: 'Open the risk', url: `${home}/p/${encodeURIComponent(partnershipCode)}/risks/${reference}` },
    footer: {
      why: `You get this because this risk touches you or your part in ${partnershipName}.`,
      changeUrl: `${home}/account`,
    },
  };
}

type About = Pick<LetterContent, 'subject' | 'lead'> & { rows: NonNullable<LetterContent['rows']> };

function aboutOf(alert: AlertLetterFacts): About {
  const { kind, facts } = alert;
  if (kind === 'allocation_declined') return declined(alert);
  if ('partnerId' in facts) return hardHit(alert, facts);
  if ('cause' in facts) return variation(alert, facts);
  throw new Error(`An alert of ${kind} has no such facts`);
}

type Variation = Extract<AlertLetterFacts['facts'], { cause: string }>;

function variation(alert: AlertLetterFacts, { cause, from, to }: Variation): About {
  const { reference, bandLabels } = alert;
  const now = bandLabels[to.light];
  const rows = [
    { label: 'Was', value: cause === 'reopened' ? 'Closed' : scoreWords(from, bandLabels) },
    { label: 'Is', value: scoreWords(to, bandLabels) },
    { label: 'Why', value: whyOf(alert, cause) },
  ];
  if (cause === 'reopened')
    return { subject: `Risk ${reference} is open again`, lead: `Risk ${reference} is open again, and ${now}.`, rows };
  const lead = `Risk ${reference} has changed from ${bandLabels[from.light]} to ${now}.`;
  return { subject: `Risk ${reference} is now ${now}`, lead, rows };
}

function whyOf({ lightReason, lastNote }: AlertLetterFacts, cause: Variation['cause']): string {
  if (cause === 'rescored') return 'The way this workspace scores risks has changed.';
  return (cause === 'reopened' ? lastNote : lightReason) || 'Nobody said.';
}

type HardHit = Extract<AlertLetterFacts['facts'], { partnerId: string }>;

function hardHit({ reference, partnerName, partnerNote }: AlertLetterFacts, { from, to }: HardHit): About {
  return {
    subject: `Risk ${reference} would hit a partner hard`,
    lead: `${partnerName ?? 'A partner'} says that risk ${reference} would hit it hard.`,
    rows: [
      { label: 'Impact on it', value: `${to} of 5${from === null ? '' : `, was ${from}`}` },
      { label: 'Why', value: partnerNote || 'It did not say.' },
    ],
  };
}

function declined({ reference, leadPartnerName, allocationWords }: AlertLetterFacts): About {
  return {
    subject: `Risk ${reference} needs another lead`,
    lead: `${leadPartnerName} will not lead on risk ${reference}. Choose another lead, or speak to them.`,
    rows: [{ label: 'Why', value: allocationWords }],
  };
}

const scoreWords = ({ light, score }: RiskScore, bands: BandLabels): string => `${bands[light]} (${score})`;

function doing({ actions }: AlertLetterFacts): string {
  if (actions.length === 0) return 'None yet.';
  return actions
    .map(({ reference, title, ownerName, dueOn }) => {
      const who = ownerName ?? 'nobody named yet';
      return `${reference} ${title} (${who}${dueOn ? `, due ${dayWords(dueOn, { year: false })}` : ''})`;
    })
    .join('; ');
}
