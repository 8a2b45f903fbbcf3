import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PartnershipCopyRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { announce } from '../lib/announce.ts';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { toast } from '../ui/Toast.tsx';
import { copyColumns } from './copy-columns.tsx';
import { copiesQuery } from './partnership-copies.api.ts';
import { t } from './partnership-copies.strings.ts';

/** The partnership to take away: one’s own copies of it, how far each has come, and the way to have another made. */
export function CopiesPage() {
  const place = usePlace();
  const mayAsk = useMayHere('partnership_copy.ask');
  const ask = useAsk(place.id);
  return (
    <>
      <PageHeader
        title={t('copies.title')}
        within={[place.name]}
        lead={t('copies.lead')}
        actions={
          <>
            <LinkButton to="/w/$workspace/p/$code/settings" params={addressIn(place)}>
              {t('copies.settings')}
            </LinkButton>
            {mayAsk && (
              <Button kind="primary" busy={ask.isPending} onClick={() => ask.mutate()}>
                {t('copies.ask')}
              </Button>
            )}
          </>
        }
      />
      {mayAsk ? <Copies partnershipId={place.id} /> : <Closed />}
    </>
  );
}

function Copies({ partnershipId }: { partnershipId: string }) {
  const pages = usePages(partnershipId);
  const query = useQuery(copiesQuery(partnershipId, pages.cursor));
  const remove = useRemove();
  useSettledCopies(query.data?.items ?? []);
  return (
    <div className="stack" data-gap="loose">
      <ListTable<PartnershipCopyRepresentation>
        query={query}
        pages={pages}
        what={t('copies.what')}
        caption={t('copies.caption')}
        columns={copyColumns(remove.mutate)}
        idOf={({ id }) => id}
        nameOf={() => t('copies.copy')}
        empty={<EmptyState title={t('copies.empty')}>{t('copies.emptyWhy')}</EmptyState>}
      />
      <Card title={t('copies.notIn')}>
        <div className="stack">
          <p>{t('copies.notInWords')}</p>
          <p>{t('copies.care')}</p>
        </div>
      </Card>
    </div>
  );
}

const Closed = () => (
  <Card>
    <EmptyState title={t('copies.closed')}>{t('copies.closedWhy')}</EmptyState>
  </Card>
);

function useAsk(partnershipId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.partnershipCopies.ask({ params: { partnershipId } }),
    onSuccess: () => toast(t('copies.asked')),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries({ queryKey: ['partnership_copies'] }),
  });
}

/** It can be asked for again, so nothing is asked first. */
function useRemove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ partnershipId, id: copyId }: PartnershipCopyRepresentation) =>
      api.partnershipCopies.remove({ params: { partnershipId, copyId } }),
    onSuccess: () => toast(t('copies.removed')),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries({ queryKey: ['partnership_copies'] }),
  });
}

const tellWhy = (thrown: unknown) => toast(problemOf(thrown).title || t('copies.refused'), { bad: true });

/** Whoever does not look at the table hears when a copy is ready, or has failed. */
function useSettledCopies(copies: readonly PartnershipCopyRepresentation[]) {
  const before = useRef(new Map<string, string>());
  useEffect(() => {
    for (const { id, status } of copies) {
      const was = before.current.get(id);
      const isNew = was !== undefined && was !== status;
      if (isNew && status === 'ready') announce(t('copies.isReady'));
      if (isNew && status === 'failed') announce(t('copies.hasFailed'));
      before.current.set(id, status);
    }
  }, [copies]);
}
