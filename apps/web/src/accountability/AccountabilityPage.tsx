import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { AccountabilityOverview } from '@trivet/contract';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { api } from '../lib/api.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { AccountabilityMap } from './AccountabilityMap.tsx';
import { AccountabilityMatrix } from './AccountabilityMatrix.tsx';
import { filterOf, views, type AccountabilitySearch, type View } from './accountability-search.ts';
import { overviewQuery } from './accountability.api.ts';
import { BurdenTable } from './BurdenTable.tsx';
import { ClashList } from './ClashList.tsx';
import { GapList } from './GapList.tsx';
import type { LineStart } from './line-values.ts';
import { LinesTable } from './LinesTable.tsx';
import { t } from './accountability.strings.ts';
import './accountability.css';

const DraftLineSheet = lazy(() => import('./DraftLineSheet.tsx'));

/** Who answers to whom in a partnership: what is missing first, then the map, the matrix, the lines and what each is asked. */
export function AccountabilityPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/accountability' });
  const query = useQuery(overviewQuery(place.id));
  const [drafting, draft] = useState<LineStart | null>(null);
  return (
    <>
      <Header overview={query.data} search={search} onDraft={() => draft({})} />
      <Loaded query={query} what={t('acc.what')} count={8}>
        {(overview) => (
          <div className="stack">
            <GapList overview={overview} onDraft={draft} />
            <ClashList overview={overview} />
            <Views overview={overview} search={search} onDraft={draft} />
            {drafting && (
              <Suspense>
                <DraftLineSheet overview={overview} start={drafting} onClose={() => draft(null)} />
              </Suspense>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

type HeaderProps = { overview: AccountabilityOverview | undefined; search: AccountabilitySearch; onDraft: () => void };

function Header({ overview, search, onDraft }: HeaderProps) {
  const place = usePlace();
  const overdue = overview?.gaps.filter(({ kind }) => kind === 'overdue').length ?? 0;
  const take = (format: 'xlsx' | 'csv') => () =>
    void takeAway(
      api.accountabilityLines.export({ params: { partnershipId: place.id }, query: { ...filterOf(search), format } }),
    );
  return (
    <PageHeader
      title={t('acc.title')}
      within={[place.name]}
      lead={overview ? t('acc.lead', { gaps: overview.gaps.length - overdue, overdue }) : ' '}
      actions={
        <>
          <Button onClick={take('xlsx')}>Excel</Button>
          <Button onClick={take('csv')}>CSV</Button>
          {overview?.mayDraft && (
            <Button kind="primary" icon={plusIcon} onClick={onDraft}>
              {t('acc.draft')}
            </Button>
          )}
        </>
      }
    />
  );
}

type ViewsProps = {
  overview: AccountabilityOverview;
  search: AccountabilitySearch;
  onDraft: (start: LineStart) => void;
};

function Views({ overview, search, onDraft }: ViewsProps) {
  const { narrow } = useNarrowing<AccountabilitySearch>(search, ['view']);
  const show = (id: string) => narrow({ view: views.find((one) => one === id) });
  const content: Record<View, ReactNode> = {
    map: <AccountabilityMap overview={overview} />,
    matrix: (
      <AccountabilityMatrix
        overview={overview}
        partnerId={search.partner}
        onChoose={(partner) => narrow({ partner })}
        onDraft={onDraft}
      />
    ),
    lines: <LinesTable search={search} partners={overview.partners} />,
    burden: <BurdenTable partners={overview.partners} />,
  };
  return (
    <Tabs
      label={t('acc.view')}
      selected={search.view ?? 'map'}
      onSelect={show}
      tabs={views.map((id) => ({ id, label: t(`acc.view.${id}`), content: content[id] }))}
    />
  );
}
