import { useQuery } from '@tanstack/react-query';
import type { ExpenditureRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { shortDay } from '../lib/dates.ts';
import { money } from '../lib/money.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { entriesQuery } from './money.api.ts';
import { t } from './money.strings.ts';

const TakeBackDialog = lazy(() => import('./TakeBackDialog.tsx'));

type Entry = ExpenditureRepresentation;

/** What was spent, the last first. What was wrong stays, named, beside the entry that takes it back. */
export function EntriesTable() {
  const place = usePlace();
  const pages = usePages(place.id);
  const [taking, take] = useState<Entry | null>(null);
  return (
    <>
      <ListTable<Entry>
        query={useQuery(entriesQuery(place.id, pages.cursor))}
        pages={pages}
        what={t('spend.what')}
        caption={t('spend.caption')}
        columns={columns(take)}
        idOf={({ id }) => id}
        nameOf={({ reference }) => shortOf(reference)}
        empty={<p className="muted">{t('spend.none')}</p>}
      />
      <Suspense>
        {taking && (
          <TakeBackDialog
            entry={taking}
            onReason={(body) =>
              api.expenditures.reverse(
                { params: { partnershipId: place.id, expenditureId: taking.id }, body },
                { ifMatch: taking.version },
              )
            }
            onClose={() => take(null)}
          />
        )}
      </Suspense>
    </>
  );
}

const columns = (take: (entry: Entry) => void): readonly Column<Entry>[] => [
  { id: 'reference', head: t('line.reference'), cell: ({ reference }) => shortOf(reference), nowrap: true },
  { id: 'day', head: t('spend.day'), cell: ({ spentOn }) => shortDay(spentOn), nowrap: true },
  { id: 'what', head: t('spend.for'), cell: (entry) => <What entry={entry} />, isTitle: true },
  { id: 'partner', head: t('spend.partner'), cell: ({ partnerName }) => partnerName },
  {
    id: 'line',
    head: t('spend.line'),
    cell: ({ lineReference, lineTitle }) => `${shortOf(lineReference)} ${lineTitle}`,
  },
  {
    id: 'amount',
    head: t('spend.amount'),
    align: 'end',
    nowrap: true,
    cell: ({ amount, currency }) => money(amount, currency),
  },
  {
    id: 'act',
    head: t('spend.takeBack'),
    isControl: true,
    nowrap: true,
    cell: (entry) =>
      entry.permissions.may.includes('expenditure.reverse') && (
        <Button size="small" kind="quiet" onClick={() => take(entry)}>
          {t('spend.takeBack')}
          <span className="visually-hidden"> {shortOf(entry.reference)}</span>
        </Button>
      ),
  },
];

function What({ entry: { what, evidence, reversedBy, reversesReference } }: { entry: Entry }) {
  return (
    <>
      {reversesReference ? t('spend.takesBack', { reference: shortOf(reversesReference), reason: what }) : what}
      {evidence && <small className="block muted">{evidence}</small>}
      {reversedBy && (
        <small className="block">
          <StatusTag kind="grey">{t('spend.wrong')}</StatusTag>{' '}
          {t('spend.takenBack', { reference: shortOf(reversedBy.reference), reason: reversedBy.reason })}
        </small>
      )}
    </>
  );
}
