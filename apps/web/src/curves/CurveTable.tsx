import { DataTable } from '../ui/DataTable.tsx';
import type { Column } from '../ui/table.ts';
import type { Moment } from './moments.ts';
import { t } from './curves.strings.ts';

type Props = { title: string; moments: readonly Moment[]; written: (value: number) => string };

/** What the curve shows, to read and to copy; a column for each line that it has. */
export function CurveTable({ title, moments, written }: Props) {
  const isDrawn = ({ id }: { id: keyof Moment }) => moments.some((moment) => moment[id] !== undefined);
  return (
    <DataTable
      caption={t('curves.caption', { title })}
      columns={columnsOf(written).filter(isDrawn)}
      rows={moments}
      idOf={({ at }) => String(at)}
      nameOf={({ period }) => period}
    />
  );
}

const columnsOf = (written: (value: number) => string): (Column<Moment> & { id: keyof Moment })[] => {
  const orNothing = (value: number | undefined) => (value === undefined ? '' : written(value));
  return [
    { id: 'period', head: t('curves.period'), isTitle: true, nowrap: true, cell: ({ period }) => period },
    { id: 'actual', head: t('curves.actual'), align: 'end', cell: ({ actual }) => actual && measured(actual, written) },
    { id: 'forecast', head: t('curves.forecast'), align: 'end', cell: ({ forecast }) => orNothing(forecast) },
    { id: 'target', head: t('curves.target'), align: 'end', cell: ({ target }) => orNothing(target) },
  ];
};

const measured = ({ value, isProvisional }: NonNullable<Moment['actual']>, written: (value: number) => string) =>
  isProvisional ? t('curves.provisional', { value: written(value) }) : written(value);
