import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarAddress } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { ago } from '../lib/moments.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { CalendarAddressDialog } from './CalendarAddressDialog.tsx';
import { t } from './calendars.strings.ts';

/** What a calendar can be had of. */
export type CalendarChoice = { workspaceId: string; partnershipId: string | null; title: string };

const calendarsQuery = queryOptions({
  queryKey: ['account', 'calendars'],
  queryFn: () => api.calendars.list({ params: {} }),
});

type Asked = { act: 'renew' | 'end'; choice: CalendarChoice; id: string };

/** One’s private calendar addresses: each is made, renewed and ended here, and shown once. */
export default function CalendarsCard({ choices }: { choices: readonly CalendarChoice[] }) {
  const query = useQuery(calendarsQuery);
  const { make, end, made, close } = useAddresses();
  const [asked, ask] = useState<Asked | null>(null);
  const confirm = () => {
    if (asked?.act === 'end') end.mutate(asked.id);
    if (asked?.act === 'renew') make.mutate(asked.choice);
    ask(null);
  };
  return (
    <Card title={t('calendars.card')}>
      <div className="stack">
        <p className="muted">{t('calendars.lead')}</p>
        <Loaded query={query} what={t('calendars.what')} shape="rows" count={choices.length}>
          {({ items }) => (
            <Rows
              label={t('calendars.card')}
              items={choices.map((choice) =>
                rowOf(choice, items.find(isOf(choice)), { onMake: () => make.mutate(choice), onAsk: ask }),
              )}
            />
          )}
        </Loaded>
      </div>
      {asked && (
        <Confirm
          title={t(`calendars.${asked.act}Ask`)}
          verb={t(`calendars.${asked.act}`)}
          danger={asked.act === 'end'}
          onConfirm={confirm}
          onClose={() => ask(null)}
        >
          {t(`calendars.${asked.act}Why`)}
        </Confirm>
      )}
      {made && <CalendarAddressDialog address={made} onClose={close} />}
    </Card>
  );
}

function useAddresses() {
  const queries = useQueryClient();
  const [made, show] = useState<string | null>(null);
  const onSettled = () => queries.invalidateQueries(calendarsQuery);
  const onError = (thrown: unknown) => toast(problemOf(thrown).title || t('calendars.failed'), { bad: true });
  const make = useMutation({
    mutationFn: ({ workspaceId, partnershipId }: CalendarChoice) =>
      api.calendars.make({ params: {}, body: { workspaceId, partnershipId } }),
    onSuccess: ({ address }) => show(address),
    onError,
    onSettled,
  });
  const end = useMutation({
    mutationFn: (calendarId: string) => api.calendars.revoke({ params: { calendarId } }),
    onSuccess: () => toast(t('calendars.ended')),
    onError,
    onSettled,
  });
  return { make, end, made, close: () => show(null) };
}

const isOf = (choice: CalendarChoice) => (one: CalendarAddress) =>
  one.workspaceId === choice.workspaceId && one.partnershipId === choice.partnershipId;

type Acts = { onMake: () => void; onAsk: (asked: Asked) => void };

function rowOf(choice: CalendarChoice, found: CalendarAddress | undefined, { onMake, onAsk }: Acts): RowItem {
  const { title } = choice;
  const asking = (act: Asked['act'], id: string) => () => onAsk({ act, choice, id });
  return {
    id: choice.partnershipId ?? choice.workspaceId,
    title,
    facts: found ? readWords(found) : t('calendars.none'),
    action: (
      <span className="cluster" data-gap="tight">
        {/* One button throughout: the focus comes back to it from the address that it made. */}
        <Button
          size="small"
          aria-label={t(found ? 'calendars.renewOf' : 'calendars.makeOf', { title })}
          onClick={found ? asking('renew', found.id) : onMake}
        >
          {t(found ? 'calendars.renew' : 'calendars.make')}
        </Button>
        {found && (
          <Button
            size="small"
            kind="quiet"
            aria-label={t('calendars.endOf', { title })}
            onClick={asking('end', found.id)}
          >
            {t('calendars.end')}
          </Button>
        )}
      </span>
    ),
  };
}

function readWords({ createdAt, lastReadAt }: CalendarAddress): string {
  const made = ago(createdAt).toLowerCase();
  if (lastReadAt === null) return t('calendars.never', { made });
  return t('calendars.read', { made, read: ago(lastReadAt).toLowerCase() });
}
