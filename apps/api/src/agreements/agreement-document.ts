import type { AgreementContent, AgreementKind, Block, RichText, Span } from '@trivet/domain';
import type { AgreementSignatureView } from '@trivet/db';
import type { Document, Part, Words } from '../documents/document.ts';
import { momentWords } from '../documents/moment-words.ts';
import { dayWords } from '../reminders/day-words.ts';

/** What was put on record beside a version. */
export type SignaturePage = { fingerprint: string; sentOn: string; given: readonly AgreementSignatureView[] };

/** A version, or a draft that may lack what a version has. */
export type Written = Omit<AgreementContent, 'startsOn' | 'version'> & {
  startsOn: string | null;
  version: number | null;
};

type Place = { name: string; timeZone: string; at: string; signed: SignaturePage | undefined };

/** An agreement as its parties receive it: its terms, its text, and who has signed exactly this. */
export function agreementDocument(content: Written, place: Place): Document {
  const { version, title, reference } = content;
  const asAt = momentWords(place.at, place.timeZone);
  return {
    title,
    author: place.name,
    running: `${place.name} · ${reference}`,
    asAt: version === null ? `Draft, as at ${asAt}` : `Version ${version}, printed ${asAt}`,
    parts: [
      { kind: 'facts', facts: terms(content) },
      ...content.sections.flatMap(({ title: words, body }): Part[] => [
        { kind: 'heading', level: 2, words },
        ...partsOf(body),
      ]),
      ...signatures(content, place),
    ],
  };
}

export const kindWords: Record<AgreementKind, string> = {
  memorandum: 'Memorandum of understanding',
  partnership_agreement: 'Partnership agreement',
  service_level: 'Service-level agreement',
  contract: 'Contract',
  data_sharing: 'Data-sharing agreement',
  heads_of_terms: 'Heads of terms',
  terms_of_reference: 'Terms of reference',
  dispute_process: 'Dispute process',
  contingency_plan: 'Contingency plan',
  unmet_responsibility_policy: 'Policy for responsibilities that are not met',
  communication_plan: 'Communication plan',
};

type Fact = readonly [string, Words];

function terms({ kind, isBinding, under, startsOn, endsOn, noticeDays, parties }: Written): Fact[] {
  const facts: (Fact | false)[] = [
    ['Kind', kindWords[kind]],
    ['In law', isBinding ? 'Its parties mean it to bind in law' : 'It does not bind in law'],
    under !== null && ['Under', under],
    ['Parties', parties.map(({ organisation }) => organisation).join(', ') || 'Not named yet'],
    ['From', startsOn === null ? 'Not said yet' : dayWords(startsOn)],
    ['Until', endsOn === null ? 'It has no set end' : dayWords(endsOn)],
    noticeDays !== null && ['Notice', noticeDays === 1 ? '1 day' : `${noticeDays} days`],
  ];
  return facts.filter((fact) => fact !== false);
}

const partsOf = (body: RichText): Part[] => body.map(partOf);

function partOf(block: Block): Part {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 3, words: block.spans.map(({ text }) => text).join('') };
    case 'paragraph':
      return { kind: 'words', words: said(block.spans) };
    case 'bullets':
      return { kind: 'list', items: block.items.map(said) };
    case 'numbers':
      return { kind: 'list', items: block.items.map(said), numbered: true };
  }
}

/** A link says where it leads, for whoever reads it on paper. */
const said = (spans: readonly Span[]): Words =>
  spans.map(({ link, ...span }): Words => {
    const words = dressed(span);
    return link === undefined || link === span.text ? words : [words, ` (${link})`];
  });

function dressed({ text, bold, italic }: Span): Words {
  if (bold && italic) return { stressed: text };
  if (bold) return { strong: text };
  return italic ? { emphasis: text } : text;
}

function signatures({ parties, version }: Written, { signed, timeZone }: Place): Part[] {
  if (!signed || version === null) return [];
  const given = new Map(signed.given.map((signature) => [signature.partnerId, signature]));
  const joined = signed.given.filter(({ partnerId }) => !parties.some((party) => party.partnerId === partnerId));
  return [
    { kind: 'heading', level: 2, words: 'Signatures' },
    { kind: 'words', words: `Version ${version} was put before its parties on ${dayWords(signed.sentOn)}.` },
    {
      kind: 'table',
      columns: [
        { title: 'For', width: 4 },
        { title: 'Signed by', width: 4 },
        { title: 'When', width: 3 },
      ],
      rows: [
        ...parties.map(({ partnerId, organisation, signatory, isRequired }) =>
          row(organisation, given.get(partnerId), { signatory, isRequired, timeZone }),
        ),
        ...joined.map((signature) =>
          row(`${signature.partnerName} (joined later)`, signature, { signatory: '', isRequired: true, timeZone }),
        ),
      ],
    },
    { kind: 'words', words: ['Fingerprint of this text (SHA-256):\n', signed.fingerprint] },
  ];
}

type Expected = { signatory: string; isRequired: boolean; timeZone: string };

function row(organisation: string, given: AgreementSignatureView | undefined, expected: Expected): Words[] {
  const waiting = expected.isRequired ? 'Not signed yet' : 'Not signed; it holds without';
  if (!given) return [organisation, expected.signatory, waiting];
  const recorded = `recorded ${momentWords(given.at, expected.timeZone)}`;
  return [organisation, [{ strong: given.name }, `\n${given.capacity}`], `${dayWords(given.signedOn)}, ${recorded}`];
}
