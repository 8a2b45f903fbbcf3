import { shortDay } from '../lib/dates.ts';
import { monthsIn, placeOf, type Span, type TimelineRow } from './timeline-rows.ts';

const height = 28;

/** The months above the bars; the table's other columns say the same in words. */
export function TimelineAxis({ span }: { span: Span }) {
  return (
    <svg height={height} aria-hidden="true">
      {monthsIn(span).map((day) => (
        <text key={day} className="timeline-month" x={`${placeOf(span, day)}%`} y={18}>
          {monthOf(day)}
        </text>
      ))}
    </svg>
  );
}

/** 'Jan 27' over a line that stands at the first of it. */
const monthOf = (day: string) => shortDay(day).replace(/^\d+ /, '').replace(/ 20/, ' ');

/** One thing from its start to its day: a bar, ending in a diamond where it is a milestone. */
export function TimelineBar({ row, span }: { row: TimelineRow; span: Span }) {
  const { startsOn, dueOn, firstDueOn, kind, light } = row;
  const at = (day: string) => `${placeOf(span, day)}%`;
  const lit = light ? { 'data-light': light } : {};
  const tall = kind === 'objective' ? 8 : 12;
  return (
    <svg height={height}>
      {monthsIn(span).map((day) => (
        <line key={day} className="timeline-line" x1={at(day)} x2={at(day)} y1={0} y2={height} />
      ))}
      <line className="timeline-today" x1={at(span.today)} x2={at(span.today)} y1={0} y2={height} />
      {startsOn && dueOn && (
        <rect
          className="timeline-span"
          {...lit}
          x={at(startsOn)}
          y={(height - tall) / 2}
          width={`${placeOf(span, dueOn) - placeOf(span, startsOn)}%`}
          height={tall}
          rx={3}
        />
      )}
      {kind === 'milestone' && firstDueOn && firstDueOn !== dueOn && (
        <svg x={at(firstDueOn)} overflow="visible">
          <path className="timeline-was" d={diamond} />
        </svg>
      )}
      {dueOn && (kind === 'milestone' || !startsOn) && (
        <svg x={at(dueOn)} overflow="visible">
          <path className="timeline-span" {...lit} d={kind === 'milestone' ? diamond : tick} />
        </svg>
      )}
    </svg>
  );
}

const diamond = 'M-8 14 0 6 8 14 0 22z';
const tick = 'M-2 8h4v12h-4z';
