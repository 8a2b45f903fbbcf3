import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ListedInterest } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { shortDay } from '../lib/dates.ts';
import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { ListTable } from '../lists/ListTable.tsx';
import { type FilterProps, useNarrowing } from '../lists/narrowing.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { usePages } from '../lists/usePages.ts';
import { t as meetings } from '../meetings/meetings.strings.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import type { Column } from '../ui/table.ts';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { HandlingTag, nameOf } from './DeclaredList.tsx';
import { handlings } from './interest.choices.ts';
import type { InterestSearch } from './interest-search.ts';
import { askedOf, registerQuery } from './interests.api.ts';
import { t } from './interests.strings.ts';
import '../lists/pages.css';

const formats = [
  { format: 'xlsx', words: 'Excel' },
  { format: 'csv', words: 'CSV' },
] as const;

/** The register of interests of a partnership: what was declared in its meetings, the latest first. */
export function InterestsPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/meetings/interests' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(registerQuery(place.id, search, pages.cursor));
  const { narrow, clear } = useNarrowing(search);
  const chips = chipsOf<InterestSearch>(
    { q: wordsChip(search.q), handling: search.handling && t(`interests.handled.${search.handling}`) },
    narrow,
  );
  const filters = chips.map(({ label }) => label).join(', ');
  return (
    <>
      <PageHeader
        title={t('interests.register')}
        within={[place.name]}
        lead={t('interests.lead')}
        crumbs={[
          <Link key="meetings" to="/w/$workspace/p/$code/meetings" params={addressIn(place)}>
            {meetings('meetings.title')}
          </Link>,
        ]}
        actions={
          <TakeAwayMenu
            formats={formats}
            documentAs={(format) =>
              api.interests.export({ params: { partnershipId: place.id }, query: { ...askedOf(search), format } })
            }
          />
        }
      />
      <Filters search={search} onChange={narrow} chips={chips} onClear={clear} />
      <ListTable<ListedInterest>
        query={query}
        pages={pages}
        columns={useColumns()}
        what={t('interests.what')}
        caption={filters ? t('interests.found', { filters }) : t('interests.caption')}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        empty={
          <EmptyState icon={meetingIcon} title={t(filters ? 'interests.noneFound' : 'interests.none')}>
            {!filters && t('interests.noneWhy')}
          </EmptyState>
        }
        onClearFilters={filters ? clear : undefined}
      />
    </>
  );
}

function Filters({ search, onChange, chips, onClear }: FilterProps<InterestSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="interests-q"
        label={t('interests.words')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="interests-handling"
        label={t('interests.filter')}
        value={search.handling}
        options={handlings.map((value) => ({ value, label: t(`interests.handled.${value}`) }))}
        onChange={(handling) => onChange({ handling })}
      />
    </FilterBar>
  );
}

function useColumns(): readonly Column<ListedInterest>[] {
  const address = addressIn(usePlace());
  return [
    { id: 'name', head: t('interests.person'), cell: nameOf },
    { id: 'nature', head: t('interests.natureHead'), cell: ({ nature }) => nature, isTitle: true },
    { id: 'item', head: t('interests.itemHead'), cell: ({ itemTitle }) => itemTitle },
    {
      id: 'meeting',
      head: t('interests.when'),
      cell: ({ meetingReference, heldOn }) => (
        <Link
          to="/w/$workspace/p/$code/meetings/$reference"
          params={{ ...address, reference: shortOf(meetingReference) }}
        >
          {shortDay(heldOn)}
        </Link>
      ),
      nowrap: true,
    },
    { id: 'handling', head: t('interests.filter'), cell: HandlingTag, nowrap: true },
  ];
}
