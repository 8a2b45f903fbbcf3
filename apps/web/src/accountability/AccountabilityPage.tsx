import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { AccountabilityOverview } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { useNarrowing } from '../lists/narrowing.ts';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { takeAway } from '../ui/takeAway.ts';
import { filterOf, views, type AccountabilitySearch } from './accountability-search.ts';
import { overviewQuery } from './accountability.api.ts';
import { ClashList } from './ClashList.tsx';
import { GapList } from './GapList.tsx';
import type { LineStart } from './line-values.ts';
import { t } from './accountability.strings.ts';
import './accountability.css';

const AccountabilityMap = lazy(() => import('./AccountabilityMap.tsx'));
const AccountabilityMatrix = lazy(() => import('./AccountabilityMatrix.tsx'));
const BurdenTable = lazy(() => import('./BurdenTable.tsx'));
const LinesTable = lazy(() => import('./LinesTable.tsx'));
const UnmetCard = lazy(() => import('../unmet-responsibilities/UnmetCard.tsx'));
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
        {(overview) =>
          overview.partners.length === 0 ? (
            <NoPartners />
          ) : (
            <div className="stack">
              <div data-screen-only={isOfOne(search) ? '' : undefined}>
                <GapList overview={overview} onDraft={draft} />
              </div>
              <Views overview={overview} search={search} onDraft={draft} />
              <div className="stack" data-screen-only={isOfOne(search) ? '' : undefined}>
                <ClashList overview={overview} />
                <Suspense>
                  <UnmetCard />
                </Suspense>
              </div>
              {drafting && (
                <Suspense>
                  <DraftLineSheet overview={overview} start={drafting} onClose={() => draft(null)} />
                </Suspense>
              )}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function NoPartners() {
  const place = usePlace();
  return (
    <EmptyState
      title={t('acc.noPartners')}
      actions={
        <LinkButton kind="primary" to="/w/$workspace/p/$code/partners" params={addressIn(place)}>
          {t('acc.noPartnersDo')}
        </LinkButton>
      }
    >
      {t('acc.noPartnersWhy')}
    </EmptyState>
  );
}

/** On paper, whom one partner answers to stands alone. */
const isOfOne = ({ view, partner }: AccountabilitySearch) => view === 'matrix' && partner !== undefined;

type HeaderProps = { overview: AccountabilityOverview | undefined; search: AccountabilitySearch; onDraft: () => void };

function Header({ overview, search, onDraft }: HeaderProps) {
  const place = usePlace();
  const take = (format: 'xlsx' | 'csv') => () =>
    void takeAway(
      api.accountabilityLines.export({ params: { partnershipId: place.id }, query: { ...filterOf(search), format } }),
    );
  return (
    <PageHeader
      title={t('acc.title')}
      within={[place.name]}
      lead={overview ? leadOf(overview) : ' '}
      actions={
        <>
          <Button onClick={take('xlsx')}>{t('acc.take.xlsx')}</Button>
          <Button onClick={take('csv')}>{t('acc.take.csv')}</Button>
          {overview?.mayDraft && overview.partners.length > 0 && (
            <Button kind="primary" icon={plusIcon} onClick={onDraft}>
              {t('acc.draft')}
            </Button>
          )}
        </>
      }
    />
  );
}

function leadOf({ partners, gaps }: AccountabilityOverview): string {
  if (partners.length === 0) return t('acc.leadNone');
  const overdue = gaps.filter(({ kind }) => kind === 'overdue').length;
  return t('acc.lead', { gaps: gaps.length - overdue, overdue });
}

type ViewsProps = {
  overview: AccountabilityOverview;
  search: AccountabilitySearch;
  onDraft: (start: LineStart) => void;
};

function Views({ overview, search, onDraft }: ViewsProps) {
  const place = usePlace();
  const { narrow } = useNarrowing<AccountabilitySearch>(search, ['view']);
  const { view = 'map', ...rest } = search;
  const choice = { partnerId: search.partner, onChoose: (partner: string | undefined) => narrow({ partner }) };
  return (
    <div className="stack">
      <div data-screen-only>
        <TabLinks label={t('acc.view')}>
          {views.map((id) => (
            <TabLink
              key={id}
              to="/w/$workspace/p/$code/accountability"
              params={addressIn(place)}
              search={id === 'map' ? rest : { ...rest, view: id }}
              activeOptions={{ includeSearch: true, exact: true }}
              resetScroll={false}
              label={t(`acc.view.${id}`)}
            />
          ))}
        </TabLinks>
      </div>
      <Suspense fallback={<Skeleton what={t(`acc.view.${view}`)} />}>
        {view === 'map' && <AccountabilityMap overview={overview} {...choice} />}
        {view === 'matrix' && <AccountabilityMatrix overview={overview} onDraft={onDraft} {...choice} />}
        {view === 'lines' && <LinesTable search={search} partners={overview.partners} />}
        {view === 'burden' && <BurdenTable partners={overview.partners} />}
      </Suspense>
    </div>
  );
}
