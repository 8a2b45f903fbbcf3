import { Link } from '@tanstack/react-router';
import type { Currency } from '@trivet/domain';
import type { ReactNode } from 'react';
import { shortDay } from '../lib/dates.ts';
import { money } from '../lib/money.ts';
import { shortOf } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import type { Column } from '../ui/table.ts';
import type { reports } from './sro-report.choices.ts';
import type { Row } from './sro-reports.api.ts';

type ReportColumn = (typeof reports)[number]['columns'][number];

/** Where a table stands: the workspace, and whether what its rows are of, as things are now, can be looked into. */
type Place = { workspace: string; ofPartnerships: boolean; ofPartners: boolean };

/** The columns of a report as a table shows them: ids stay out, a code stands with the name it belongs to. */
export const cellsOf = (place: Place, columns: readonly ReportColumn[]): Column<Row>[] => {
  const shown = columns.filter(({ name, isHidden }) => !isHidden && !standsElsewhere(name));
  return shown.map((column, n) => ({
    id: column.name,
    head: column.heading,
    cell: (row) => cellOf(place, column, row),
    ...(column.kind === 'whole' && { align: 'end' as const }),
    ...(n === 0 && { isTitle: true }),
    ...((isReference(column.name) || column.kind === 'day') && { nowrap: true }),
  }));
};

const codes: Readonly<Record<string, string>> = {
  partnershipName: 'partnershipCode',
  firstName: 'firstCode',
  secondName: 'secondCode',
};
const standsElsewhere = (name: string) => ['currency', 'code', ...Object.values(codes)].includes(name);
const isReference = (name: string) => name === 'reference' || name === 'streamReference';

function cellOf(place: Place, column: ReportColumn, row: Row): ReactNode {
  const { workspace } = place;
  const { name, kind, words } = column;
  const value = row[name] ?? null;
  const code = row[place.ofPartnerships && name === 'name' ? 'code' : (codes[name] ?? '')];
  if (value === null) return null;
  if (typeof code === 'string') return <Partnership workspace={workspace} code={code} name={String(value)} />;
  if (isReference(name)) return <Reference workspace={workspace} reference={String(value)} />;
  if (typeof value === 'number') return figure(place, column, row);
  if (name === 'light') return <LightTag light={value as Light} />;
  return kind === 'day' ? shortDay(value) : (words?.[value] ?? value);
}

/** A count of things as they are now leads to those things. */
function figure(
  { workspace, ofPartnerships, ofPartners }: Place,
  { name, inPence }: ReportColumn,
  row: Row,
): ReactNode {
  const value = Number(row[name]);
  if (inPence) return money(value, (row['currency'] ?? 'GBP') as Currency);
  const duty = duties[name];
  if (ofPartners && duty && value > 0) {
    const { to, ...narrowed } = duty;
    const params = { workspace, code: String(row['partnershipCode']) };
    return (
      <Link to={to} params={params} search={{ ...narrowed, partner: String(row['partnerId']) }}>
        {value}
      </Link>
    );
  }
  const light = lights.find((each) => each === name);
  if (!ofPartnerships || value === 0 || (name !== 'open' && !light)) return value;
  return (
    <Link
      to="/w/$workspace/p/$code/risks"
      params={{ workspace, code: String(row['code']) }}
      search={light ? { light } : {}}
    >
      {value}
    </Link>
  );
}

/** Where the things that a partner carries are listed, and to what that list is narrowed. */
const duties: Readonly<
  Record<string, { to: `/w/$workspace/p/$code/${'actions' | 'risks'}`; overdue?: true; light?: Light }>
> = {
  actionsOpen: { to: '/w/$workspace/p/$code/actions' },
  actionsOverdue: { to: '/w/$workspace/p/$code/actions', overdue: true },
  risksLed: { to: '/w/$workspace/p/$code/risks' },
  risksRed: { to: '/w/$workspace/p/$code/risks', light: 'red' },
};

const lights = ['red', 'amber', 'green'] as const;
type Light = (typeof lights)[number];

function Partnership({ workspace, code, name }: { workspace: string; code: string; name: string }) {
  return (
    <>
      <Link to="/w/$workspace/p/$code" params={{ workspace, code }}>
        {name}
      </Link>
      <small className="muted block">{code}</small>
    </>
  );
}

/** What is quoted leads to the page that has it. */
function Reference({ workspace, reference }: { workspace: string; reference: string }) {
  const short = shortOf(reference);
  const params = { workspace, code: reference.slice(0, -short.length - 1), reference: short };
  const to = pageOf[short.slice(0, 1)] ?? '/w/$workspace/p/$code/plan';
  return (
    <Link to={to} params={params}>
      {short}
    </Link>
  );
}

const pageOf: Readonly<Record<string, `/w/$workspace/p/$code/${'actions/$reference' | 'money'}`>> = {
  A: '/w/$workspace/p/$code/actions/$reference',
  B: '/w/$workspace/p/$code/money',
  S: '/w/$workspace/p/$code/money',
};
