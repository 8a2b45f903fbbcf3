import type { BudgetLineRepresentation, MoneyOverview } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { money } from '../lib/money.ts';
import { shortOf } from '../partnerships/place.ts';
import { PlanLink } from '../plan/PlanLinks.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import type { Column } from '../ui/table.ts';
import { SpendLightTag } from './SpendLightTag.tsx';
import { t } from './money.strings.ts';

const LineSheet = lazy(() => import('./LineSheet.tsx'));

type Line = BudgetLineRepresentation;

/** Each budget line: what it is for, what is spent and left of it, what it will come to, and whether that is within tolerance. */
export function BudgetTable({ overview }: { overview: MoneyOverview }) {
  const [editing, edit] = useState<Line | null>(null);
  return (
    <>
      <DataTable<Line>
        caption={t('line.caption', { tolerance: overview.tolerance })}
        columns={columns(edit)}
        rows={overview.lines}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
      />
      <Suspense>{editing && <LineSheet line={editing} onClose={() => edit(null)} />}</Suspense>
    </>
  );
}

const columns = (edit: (line: Line) => void): readonly Column<Line>[] => [
  { id: 'reference', head: t('line.reference'), cell: ({ reference }) => shortOf(reference), nowrap: true },
  {
    id: 'title',
    head: t('line.what'),
    isTitle: true,
    cell: ({ title, forReference, forTitle, streamTitle, partnerName }) => (
      <>
        {title}
        <small className="block muted">
          <PlanLink reference={forReference} title={forTitle} />
        </small>
        <small className="block muted">{[streamTitle, partnerName].filter(Boolean).join(' · ')}</small>
      </>
    ),
  },
  { id: 'light', head: t('line.light'), cell: (line) => <SpendLightTag of={line} />, nowrap: true },
  amount('budget', t('money.budget'), (line) => line.amount),
  amount('spent', t('money.spent'), ({ spent }) => spent),
  amount('left', t('money.leftHead'), ({ left }) => left),
  amount('expected', t('money.expected'), ({ expected }) => expected),
  {
    id: 'act',
    head: t('line.change'),
    isControl: true,
    cell: (line) =>
      line.permissions.may.includes('budget_line.edit') && (
        <Button size="small" onClick={() => edit(line)}>
          {t('line.change')}
          <span className="visually-hidden"> {shortOf(line.reference)}</span>
        </Button>
      ),
  },
];

function amount(id: string, head: string, of: (line: Line) => number): Column<Line> {
  return { id, head, align: 'end', nowrap: true, cell: (line) => money(of(line), line.currency) };
}
