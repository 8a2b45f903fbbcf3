import { useState } from 'react';
import { shortDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failed } from '../ui/Failed.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { riskIcon } from '../ui/icons.tsx';
import { Menu } from '../ui/Menu.tsx';
import { ScoreChip } from '../ui/ScoreChip.tsx';
import { Select } from '../ui/Select.tsx';
import { useSelection } from '../ui/selection.ts';
import { sortRows, type Column, type Sort } from '../ui/table.ts';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { TrendMark } from '../ui/TrendMark.tsx';
import { useColumns } from '../ui/useColumns.tsx';
import { risks, type RiskRow } from './risks.ts';

const columns: readonly Column<RiskRow>[] = [
  { id: 'ref', head: 'Ref', cell: (risk) => risk.ref, sortable: true, nowrap: true },
  { id: 'title', head: 'Risk', cell: (risk) => <a href={`#${risk.ref}`}>{risk.title}</a>, isTitle: true },
  { id: 'owner', head: 'Owner', cell: (risk) => risk.owner },
  {
    id: 'score',
    head: 'Current',
    cell: (risk) => <ScoreChip score={risk.score} light={risk.light} />,
    sortable: true,
    nowrap: true,
  },
  { id: 'target', head: 'Target', cell: (risk) => risk.target, align: 'end', isExtra: true },
  { id: 'trend', head: 'Trend', cell: (risk) => <TrendMark {...risk.trend} />, nowrap: true },
  { id: 'reviewOn', head: 'Review', cell: (risk) => shortDay(risk.reviewOn), sortable: true, nowrap: true },
  {
    id: 'more',
    head: 'More',
    isControl: true,
    cell: (risk) => (
      <Menu
        label={`More for ${risk.ref}`}
        iconOnly
        size="small"
        entries={[{ id: 'edit', label: 'Edit', onAction: () => toast(`Edit ${risk.ref}`) }]}
      />
    ),
  },
];

const same = { columns, idOf: (risk: RiskRow) => risk.ref, nameOf: (risk: RiskRow) => risk.ref };

export function TableExamples() {
  return (
    <div className="stack">
      <Register />
      <div className="columns">
        <DataTable {...same} caption="Nothing yet" columns={columns.slice(0, 2)} rows={[]} empty={<NothingYet />} />
        <DataTable
          {...same}
          caption="Nothing matches"
          columns={columns.slice(0, 2)}
          rows={[]}
          onClearFilters={() => undefined}
        />
        <DataTable {...same} caption="Loading risks" columns={columns.slice(0, 2)} rows={undefined} />
        <DataTable
          {...same}
          caption="Failed"
          columns={columns.slice(0, 2)}
          rows={[]}
          failed={<Failed what="Risks" onRetry={() => undefined} reference="7F3K-22" />}
        />
      </div>
    </div>
  );
}

function Register() {
  const [sort, setSort] = useState<Sort>({ by: 'score', descending: true });
  const [page, setPage] = useState(0);
  const [columnsInAddress, show] = useState<string>();
  const selection = useSelection('open', risks, same.idOf);
  const { columns: shown, tools } = useColumns('workshop', columns, { value: columnsInAddress, onChange: show });
  const rows = sortRows(risks, sort, (risk, by) =>
    by === 'score' ? risk.score : by === 'ref' ? risk.ref : risk.reviewOn,
  );
  return (
    <Card title="Register">
      <Filters />
      <DataTable
        {...same}
        columns={shown}
        tools={tools}
        caption="Open risks"
        rows={rows.slice(page * 4, page * 4 + 4)}
        sort={sort}
        onSort={setSort}
        selection={{ ...selection, bulk: <Remind risks={selection.rows} onDone={selection.clear} /> }}
        page={{
          from: page * 4 + 1,
          to: Math.min(page * 4 + 4, rows.length),
          total: rows.length,
          onPrevious: page > 0 ? () => setPage(page - 1) : undefined,
          onNext: page * 4 + 4 < rows.length ? () => setPage(page + 1) : undefined,
        }}
      />
    </Card>
  );
}

function Remind({ risks: chosen, onDone }: { risks: readonly RiskRow[]; onDone: () => void }) {
  const send = () => {
    toast(`Reminder sent for ${chosen.map(({ ref }) => ref).join(', ')}`);
    onDone();
  };
  return (
    <Button size="small" onClick={send}>
      Send reminder
    </Button>
  );
}

function Filters() {
  const [light, setLight] = useState('red');
  const [words, setWords] = useState('');
  return (
    <FilterBar
      chips={[
        { id: 'light', label: 'Light: Red', onRemove: () => undefined },
        { id: 'mine', label: 'Mine', onRemove: () => undefined },
      ]}
      onClear={() => undefined}
    >
      <TextField id="f-words" type="search" label="Search" value={words} onChange={setWords} />
      <Select
        id="f-light"
        label="Light"
        value={light}
        onChange={setLight}
        options={[
          { value: 'any', label: 'Any' },
          { value: 'red', label: 'Red' },
        ]}
      />
    </FilterBar>
  );
}

function NothingYet() {
  return (
    <EmptyState icon={riskIcon} title="No risks yet" actions={<Button kind="primary">Log a risk</Button>}>
      Log one, or import your Excel register.
    </EmptyState>
  );
}
