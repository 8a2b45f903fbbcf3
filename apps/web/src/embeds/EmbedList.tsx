import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Embed, NewEmbed } from '@trivet/contract';
import { useState } from 'react';
import { dayOf, longDay, today } from '../lib/dates.ts';
import { ago } from '../lib/moments.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { type Embedded, embedsQuery, endEmbed, renewEmbed } from './embeds.api.ts';
import { t } from './embeds.strings.ts';

type Asked = { act: 'renew' | 'end'; id: string };
type Props = { series: Embedded; mayRenew: boolean; onMade: (made: NewEmbed) => void };

/** Where a chart is shown, and where it was: each is renewed and ended here. */
export function EmbedList({ series, mayRenew, onMade }: Props) {
  const query = useQuery(embedsQuery(series));
  const { renew, end } = useChanges(series, onMade);
  const [asked, ask] = useState<Asked | null>(null);
  const confirm = () => {
    if (asked) (asked.act === 'renew' ? renew : end).mutate(asked.id);
    ask(null);
  };
  return (
    <section className="stack" aria-labelledby="embeds">
      <h3 id="embeds">{t('embeds.list')}</h3>
      <Loaded query={query} what={t('embeds.list')} shape="rows" count={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('embeds.none')}</p>
          ) : (
            <Rows label={t('embeds.list')} items={items.map((embed) => rowOf(embed, { mayRenew, onAsk: ask }))} />
          )
        }
      </Loaded>
      {asked && (
        <Confirm
          title={t(`embeds.${asked.act}Ask`)}
          verb={t(`embeds.${asked.act}`)}
          danger={asked.act === 'end'}
          onConfirm={confirm}
          onClose={() => ask(null)}
        >
          {t(`embeds.${asked.act}Why`)}
        </Confirm>
      )}
    </section>
  );
}

function useChanges(series: Embedded, onMade: (made: NewEmbed) => void) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(embedsQuery(series));
  const onError = (thrown: unknown) => toast(problemOf(thrown).title || t('embeds.failed'), { bad: true });
  const renew = useMutation({
    mutationFn: (embedId: string) => renewEmbed(series, embedId),
    onSuccess: onMade,
    onError,
    onSettled,
  });
  const end = useMutation({
    mutationFn: (embedId: string) => endEmbed(series, embedId),
    onSuccess: () => toast(t('embeds.ended')),
    onError,
    onSettled,
  });
  return { renew, end };
}

function rowOf(embed: Embed, { mayRenew, onAsk }: { mayRenew: boolean; onAsk: (asked: Asked) => void }): RowItem {
  const { id, until, endedAt, createdAt, renewedAt, lastShownOn, sites, madeByName } = embed;
  const isOver = endedAt !== null || (until !== null && until < today());
  const made = ago(renewedAt ?? createdAt);
  const within = `${made.slice(0, 1).toLowerCase()}${made.slice(1)}`;
  return {
    id,
    title: titleOf(embed, isOver),
    facts: t('embeds.facts', {
      made,
      name: madeByName ?? t('embeds.someone'),
      where: sites.join(', ') || t('embeds.anywhere'),
      shown: lastShownOn === null ? t('embeds.neverShown') : t('embeds.shownOn', { day: longDay(lastShownOn) }),
    }),
    action: !isOver && (
      <span className="cluster" data-gap="tight">
        {mayRenew && (
          <Button
            size="small"
            aria-label={t('embeds.renewOf', { made: within })}
            onClick={() => onAsk({ act: 'renew', id })}
          >
            {t('embeds.renew')}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          aria-label={t('embeds.endOf', { made: within })}
          onClick={() => onAsk({ act: 'end', id })}
        >
          {t('embeds.end')}
        </Button>
      </span>
    ),
  };
}

function titleOf({ until, endedAt }: Embed, isOver: boolean): string {
  if (isOver) return t('embeds.over', { day: longDay(endedAt === null ? (until ?? today()) : dayOf(endedAt)) });
  return until === null ? t('embeds.untilEnded') : t('embeds.untilDay', { day: longDay(until) });
}
