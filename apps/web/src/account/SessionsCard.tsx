import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { ago, moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { sessionsQuery } from './account.api.ts';
import { deviceOf } from './device.ts';
import { t } from './account.strings.ts';

/** Where one is signed in, and the way out of each place. */
export function SessionsCard() {
  const query = useQuery(sessionsQuery);
  const { endOne, endOthers } = useEndings();
  const items = query.data?.items ?? [];
  return (
    <Card
      title={t('sessions.card')}
      aside={
        items.length > 1 && (
          <Button size="small" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <Loaded query={query} what={t('sessions.what')} shape="rows" count={2}>
        {(page) => (
          <Rows label={t('sessions.card')} items={thisFirst(page.items).map((each) => row(each, endOne.mutate))} />
        )}
      </Loaded>
    </Card>
  );
}

const thisFirst = (items: readonly SessionView[]) => items.toSorted((a, b) => Number(b.current) - Number(a.current));

const row = (session: SessionView, onEnd: (session: SessionView) => void): RowItem => ({
  id: session.id,
  title: (
    <span className="cluster" data-gap="tight">
      <strong>{deviceOf(session)}</strong>
      {session.current && <StatusTag kind="green">{t('sessions.here')}</StatusTag>}
    </span>
  ),
  facts: factsOf(session),
  action: !session.current && (
    <Button
      size="small"
      onClick={() => onEnd(session)}
      aria-label={t('sessions.endOne', { device: deviceOf(session) })}
    >
      {t('sessions.end')}
    </Button>
  ),
});

const factsOf = ({ current, address, lastSeenAt, endsAt }: SessionView) => {
  const ends = moment(endsAt);
  if (current) return t('sessions.factsHere', { address, ends });
  return t('sessions.facts', { when: ago(lastSeenAt).toLowerCase(), address, ends });
};

const useEndings = () => {
  const queries = useQueryClient();
  const after = {
    onError: () => toast(t('sessions.failed'), { bad: true }),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  };
  const endOne = useMutation({
    mutationFn: ({ id: sessionId }: SessionView) => api.me.endSession({ params: { sessionId } }),
    onSuccess: (_, session) => toast(t('sessions.ended', { device: deviceOf(session) })),
    ...after,
  });
  const endOthers = useMutation({
    mutationFn: () => api.me.endOtherSessions({ params: {} }),
    onSuccess: () => toast(t('sessions.endedOthers')),
    ...after,
  });
  return { endOne, endOthers };
};
