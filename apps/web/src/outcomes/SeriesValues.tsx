import { useQuery } from '@tanstack/react-query';
import type { ShownPoint } from '@trivet/contract';
import { useState } from 'react';
import { dayOf, shortDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import type { Column } from '../ui/table.ts';
import { pointsQuery, type ShownSeries } from './series.api.ts';
import { periodWords, writtenBy } from './series-words.ts';
import { t } from './series.strings.ts';

/** Each value with who gave it; those that were replaced are a press away. */
export function SeriesValues({ series }: { series: ShownSeries }) {
  const query = useQuery(pointsQuery(series));
  const [isWhole, showWhole] = useState(false);
  return (
    <Loaded query={query} what={t('values.what')} shape="rows" count={5}>
      {({ items }) => (
        <DataTable
          caption={t('values.title')}
          columns={columnsOf(series)}
          rows={items.filter(({ replacedAt }) => isWhole || replacedAt === null).toReversed()}
          idOf={({ id }) => id}
          nameOf={({ on }) => periodWords(on, series.frequency)}
          empty={<p className="muted">{t('values.none')}</p>}
          tools={
            items.some(({ replacedAt }) => replacedAt !== null) && (
              <Button size="small" aria-pressed={isWhole} onClick={() => showWhole(!isWhole)}>
                {t('values.showReplaced')}
              </Button>
            )
          }
        />
      )}
    </Loaded>
  );
}

const columnsOf = (series: ShownSeries): readonly Column<ShownPoint>[] => [
  {
    id: 'period',
    head: t('values.period'),
    isTitle: true,
    cell: ({ on, part }) => {
      const period = periodWords(on, series.frequency);
      return part === '' ? period : t('values.ofPart', { period, part });
    },
  },
  { id: 'value', head: t('values.value'), align: 'end', nowrap: true, cell: (point) => valueWords(series, point) },
  { id: 'said', head: t('values.said'), cell: saidOf },
  { id: 'entered', head: t('values.entered'), cell: enteredWords },
];

function valueWords(series: ShownSeries, { answer, value, suppressed }: ShownPoint): string {
  if (answer === 'no_new_data') return t('values.noNewData');
  if (answer === 'withdrawn') return t('values.withdrawn');
  return value === null || suppressed ? t('values.suppressed') : writtenBy(series)(Number(value));
}

function saidOf({ provisional, breaksSeries, correction, note, source, replacedAt }: ShownPoint) {
  const said = [
    ...(provisional ? [t('values.provisional')] : []),
    ...(breaksSeries ? [t('values.break')] : []),
    ...(correction ? [t('values.corrected', { why: correction })] : []),
    ...(note ? [note] : []),
    ...(source ? [source] : []),
    ...(replacedAt ? [t('values.replaced', { day: shortDay(dayOf(replacedAt)) })] : []),
  ];
  return said.map((words) => (
    <span key={words} className="block as-typed">
      {words}
    </span>
  ));
}

const enteredWords = ({ enteredAt, enteredByName }: ShownPoint) => {
  const day = shortDay(dayOf(enteredAt));
  return enteredByName === null ? day : t('values.enteredBy', { day, name: enteredByName });
};
