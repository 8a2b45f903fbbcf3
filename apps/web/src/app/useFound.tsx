import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Found } from '@trivet/contract';
import { useState } from 'react';
import { useRested } from '../lib/useRested.ts';
import { addressOf, Called, calledOf, manyOf, Marked } from '../search/found.tsx';
import { isEnough, searchQuery } from '../search/search.api.ts';
import { iconOfKind } from '../search/kind-icons.ts';
import { t } from '../search/search.strings.ts';
import { searchIcon } from '../ui/icons.tsx';
import type { PaletteGroup, PaletteItem } from '../ui/Palette.tsx';
import { useCurrentPartnership } from './navigation.ts';
import { useMyPartnerships, useSession } from './session.ts';
import { useWorkspaceHere } from './useWorkspaceHere.ts';

/** What the server finds for words in the workspace one is in: what is in the partnership one is in comes first. */
export const useFound = () => {
  const navigate = useNavigate();
  const current = useCurrentPartnership();
  const first = useSession().workspaces[0];
  const workspace = useWorkspaceHere() ?? current?.workspace ?? first;
  const own = useMyPartnerships();
  const [words, search] = useState('');
  const asked = searchQuery(workspace?.id, { q: words, nearPartnershipId: current?.id, limit: '5' });
  const { data, isFetching, error } = useQuery(asked);
  // One's own partnerships are in the palette already.
  const isNew = ({ id }: Found) => !own.some((each) => each.id === id);
  const groups = (isEnough(words) ? (data?.groups ?? []) : []).map(({ kind, items }) => ({
    title: manyOf(kind),
    items: items.filter(isNew).map((found) => itemOf(found, (href) => void navigate({ href }), workspace?.slug ?? '')),
  }));
  const all: PaletteItem = {
    id: 'all-results',
    label: t('search.all', { words }),
    icon: searchIcon,
    run: () =>
      void navigate({ to: '/w/$workspace/search', params: { workspace: workspace?.slug ?? '' }, search: { q: words } }),
  };
  const shown: PaletteGroup[] = groups.filter(({ items }) => items.length > 0);
  return {
    groups: shown.length > 0 ? [...shown, { title: t('search.title'), items: [all] }] : [],
    isSearching: isFetching,
    failure: error && isEnough(words) ? t('search.failed') : undefined,
    search: useRested((typed: string) => search(typed.trim().slice(0, 100)), 200),
  };
};

const itemOf = (found: Found, go: (href: string) => void, workspace: string): PaletteItem => ({
  id: found.id,
  label: calledOf(found),
  shown: <Called found={found} />,
  detail: (
    <>
      {found.kind !== 'partnership' && found.partnershipName}
      {found.kind !== 'partnership' && found.partnershipName && found.excerpt.some(({ isMatch }) => isMatch) && ': '}
      {(found.partnershipName === null || found.excerpt.some(({ isMatch }) => isMatch)) && (
        <Marked stretches={found.excerpt} />
      )}
    </>
  ),
  icon: iconOfKind[found.kind],
  run: () => go(addressOf(workspace, found)),
});
