import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Found, SearchResult } from '@trivet/contract';
import type { SearchKind } from '@trivet/domain';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { chipsOf } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { useNarrowing } from '../lists/narrowing.ts';
import { SearchField } from '../lists/SearchField.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { searchIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { addressOf, Called, manyOf, Marked } from './found.tsx';
import { isEnough, searchQuery } from './search.api.ts';
import { t } from './search.strings.ts';
import { kinds } from './search.choices.ts';
import type { WordsSearch } from './words-search.ts';

/** All that is found for some words in a workspace, by kind. */
export function SearchPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Searching workspace={workspace} /> : <NotFound />;
}

function Searching({ workspace }: { workspace: SessionWorkspace }) {
  const search = useSearch({ from: '/frame/w/$workspace/search' });
  const { q = '', kind, partnership } = search;
  const { narrow, clear } = useNarrowing<WordsSearch>(search, ['q']);
  const query = useQuery(searchQuery(workspace.id, { q, kind, partnershipId: partnership, limit: kind ? '50' : '10' }));
  const places = workspace.partnerships.map(({ id, name }) => ({ value: id, label: name }));
  const place = places.find(({ value }) => value === partnership)?.label;
  const chips = chipsOf<WordsSearch>({ kind: kind && manyOf(kind), partnership: place }, narrow);
  return (
    <>
      <PageHeader title={t('search.title')} within={[workspace.name]} lead={t('search.lead')} />
      <SearchField id="search-words" label={t('search.words')} value={q} onChange={(words) => narrow({ q: words })} />
      <FilterBar chips={chips} onClear={clear}>
        <FilterSelect
          id="search-kind"
          label={t('search.kind')}
          value={kind}
          any={t('search.everything')}
          options={kinds.map((value) => ({ value, label: manyOf(value) }))}
          onChange={(chosen) => narrow({ kind: chosen })}
        />
        <FilterSelect
          id="search-within"
          label={t('search.within')}
          value={partnership}
          any={t('search.wherever')}
          options={places}
          onChange={(chosen) => narrow({ partnership: chosen })}
        />
      </FilterBar>
      {isEnough(q) ? (
        <Loaded query={query} what={t('search.results')} shape="rows">
          {({ groups }) => (
            <Groups
              groups={groups}
              {...{ q, kind, workspace: workspace.slug }}
              onMore={(chosen) => narrow({ kind: chosen })}
            />
          )}
        </Loaded>
      ) : (
        <EmptyState icon={searchIcon} title={t('search.tooFew')} />
      )}
    </>
  );
}

type Shown = Pick<SearchResult, 'groups'> & {
  q: string;
  kind: SearchKind | undefined;
  workspace: string;
  onMore: (kind: SearchKind) => void;
};

function Groups({ groups, q, kind, workspace, onMore }: Shown) {
  if (groups.length === 0)
    return (
      <EmptyState icon={searchIcon} title={t('search.none', { words: q })}>
        {t('search.noneWhy')}
      </EmptyState>
    );
  return (
    <div className="stack" data-gap="loose">
      {groups.map((group) => (
        <section key={group.kind} className="stack" aria-labelledby={`found-${group.kind}`}>
          <h2 id={`found-${group.kind}`}>{manyOf(group.kind)}</h2>
          <ul className="found">
            {group.items.map((found) => (
              <Row key={found.id} found={found} workspace={workspace} />
            ))}
          </ul>
          {group.isMore && kind && <p className="muted">{t('search.most')}</p>}
          {group.isMore && !kind && (
            <div>
              <Button onClick={() => onMore(group.kind)}>
                {t('search.more')}
                <span className="visually-hidden">: {manyOf(group.kind)}</span>
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

const Row = ({ found, workspace }: { found: Found; workspace: string }) => (
  <li>
    <Link to={addressOf(workspace, found)}>
      <Called found={found} />
    </Link>
    {found.kind !== 'partnership' && found.partnershipName && (
      <small className="muted block">{found.partnershipName}</small>
    )}
    {found.excerpt.length > 0 && (
      <p>
        <Marked stretches={found.excerpt} />
      </p>
    )}
  </li>
);
