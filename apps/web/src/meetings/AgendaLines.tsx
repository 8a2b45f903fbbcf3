import { Link } from '@tanstack/react-router';
import type { AgendaLine } from '@trivet/contract';
import type { ItemFill } from '@trivet/domain';
import { shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './meetings.strings.ts';
import './meetings.css';

/** The fills that list things; the others only have their words. */
const listing: readonly ItemFill[] = ['interests', 'actions', 'risks', 'reports', 'decisions', 'working_together'];

/** What an item shows by itself, as of today. */
export function AgendaLines({ lines, fill }: { lines: readonly AgendaLine[]; fill: ItemFill }) {
  if (fill === 'updates') return <p className="muted">{lines.map(({ title }) => title).join(', ')}</p>;
  if (!listing.includes(fill)) return null;
  if (lines.length === 0 && fill === 'working_together') return null;
  if (lines.length === 0) return <p className="muted">{t('agenda.nothingNow')}</p>;
  return <Lines lines={lines} />;
}

/** Things of the partnership, each with its light, its holder and its day. */
export function Lines({ lines }: { lines: readonly AgendaLine[] }) {
  return (
    <ul className="agenda-lines">
      {lines.map((line) => (
        <li key={line.id} className="cluster" data-gap="tight">
          {line.light && <LightTag light={line.light} was={line.was} />}
          <span>
            <LineName line={line} />
            <span className="row-facts"> {factsOf(line).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function LineName({ line: { kind, reference, title } }: { line: AgendaLine }) {
  const address = addressIn(usePlace());
  if (reference === null || kind === 'report' || kind === 'partner' || kind === 'interest' || kind === 'pulse')
    return title;
  const to = pages[kind];
  return (
    <Link to={to} params={{ ...address, reference: shortOf(reference) }}>
      {shortOf(reference)} {title}
    </Link>
  );
}

const pages = {
  action: '/w/$workspace/p/$code/actions/$reference',
  risk: '/w/$workspace/p/$code/risks/$reference',
  decision: '/w/$workspace/p/$code/decisions/$reference',
} as const;

const factsOf = ({ holder, dueOn, kind }: AgendaLine) => [
  ...(holder ? [holder] : []),
  ...(dueOn && kind !== 'risk' ? [t('agenda.dueOn', { day: shortDay(dueOn) })] : []),
];
