import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedViewRepresentation } from '@trivet/contract';
import type { ViewedList } from '@trivet/domain';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { api } from '../lib/api.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/Toast.tsx';
import { viewsQuery } from './saved-views.api.ts';
import { useAddress } from './useAddress.ts';
import { t } from './saved-views.strings.ts';

const KeepViewDialog = lazy(() => import('./KeepViewDialog.tsx'));

type Props = { list: ViewedList; search: object };

/** The named ways to look at a register, beside its filters: one's own and the partnership's. */
export function SavedViews({ list, search }: Props) {
  const place = usePlace();
  const [isKeeping, keep] = useState(false);
  const { data } = useQuery(viewsQuery(place.id, list));
  const mayKeep = useMayHere('saved_view.keep');
  const { queryOf, show } = useAddress();
  const views = data?.items ?? [];
  const query = queryOf(search);
  const current = views.find((view) => view.query === query);
  useOpening(views, query);
  return (
    <div className="saved-views cluster">
      {views.length > 0 && (
        <Select
          id={`${list}-view`}
          label={t('views.choose')}
          value={current?.id ?? ''}
          options={[
            { value: '', label: t(query === '' ? 'views.everything' : 'views.unsaved') },
            ...views.map((view) => ({ value: view.id, label: labelOf(view) })),
          ]}
          onChange={(id) => show(views.find((view) => view.id === id)?.query ?? '')}
        />
      )}
      {mayKeep && query !== '' && !current && <Button onClick={() => keep(true)}>{t('views.keep')}</Button>}
      {current && <Acts view={current} />}
      <Suspense>
        {isKeeping && <KeepViewDialog partnershipId={place.id} list={list} query={query} onClose={() => keep(false)} />}
      </Suspense>
    </div>
  );
}

const labelOf = ({ name, ownerPersonId }: SavedViewRepresentation) =>
  ownerPersonId === null ? t('views.shared', { name }) : name;

/** Whoever comes without naming a view is shown what the register opens with; taking it off later leaves it off. */
function useOpening(views: readonly SavedViewRepresentation[], query: string) {
  const { show } = useAddress();
  const isOpened = useRef(query !== '');
  useEffect(() => {
    if (isOpened.current || views.length === 0) return;
    isOpened.current = true;
    const first = views.find((view) => view.isDefault && view.ownerPersonId) ?? views.find((view) => view.isDefault);
    if (first && query === '') show(first.query, { replace: true });
  });
}

function Acts({ view }: { view: SavedViewRepresentation }) {
  const queries = useQueryClient();
  if (!view.permissions.may.includes('saved_view.edit')) return null;
  const params = { partnershipId: view.partnershipId, savedViewId: view.id };
  const tell = async (done: string) => {
    await queries.invalidateQueries({ queryKey: ['saved_views', view.partnershipId] });
    toast(done);
  };
  const open = async () => {
    await api.savedViews.edit({ params, body: { isDefault: !view.isDefault } }, { ifMatch: view.version });
    await tell(t(view.isDefault ? 'views.opensNot' : 'views.opens', { name: view.name }));
  };
  const remove = async () => {
    await api.savedViews.remove({ params }, { ifMatch: view.version });
    await tell(t('views.removed', { name: view.name }));
  };
  return (
    <>
      <Button kind="link" onClick={() => void open()}>
        {t(view.isDefault ? 'views.openNot' : 'views.open')}
      </Button>
      <Button kind="link" onClick={() => void remove()}>
        {t('views.remove')}
      </Button>
    </>
  );
}
