import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BoardPackLink, BoardPackRepresentation } from '@trivet/contract';
import type { BoardPackLinkDraft } from '@trivet/domain';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { addDays, type Day, dayOf, longDay, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { ago } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { copyIcon } from '../ui/page-icons.ts';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { packLinksQuery } from './board-packs.api.ts';
import { tellWhy } from './useRetry.ts';
import { t } from './board-packs.strings.ts';
import './board-packs.css';

type Props = { pack: BoardPackRepresentation; onClose: () => void };

/** Makes links to a pack, each shown once, and ends them. */
export default function SharePackSheet({ pack: { workspaceId, id: packId, title }, onClose }: Props) {
  const params = { workspaceId, packId };
  const [address, show] = useState<string | null>(null);
  return (
    <Sheet title={t('packs.links.title', { title })} onClose={onClose}>
      <div className="stack" data-gap="loose">
        <p>{t('packs.links.lead')}</p>
        {address === null ? <LinkForm params={params} onMade={show} /> : <Address address={address} />}
        <Links params={params} />
      </div>
    </Sheet>
  );
}

type Params = { workspaceId: string; packId: string };
type Values = { until: Day | null };

const week = 7;
const month = 30;

function LinkForm({ params, onMade }: { params: Params; onMade: (address: string) => void }) {
  const queries = useQueryClient();
  const form = useForm<Values, BoardPackLinkDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.BoardPackLinkDraft),
    defaultValues: { until: addDays(today(), week) },
    says: { until: t('packs.links.untilMissing') },
    onSubmit: async (body) => {
      const { address } = await api.boardPackLinks.share({ params, body });
      onMade(address);
      await queries.invalidateQueries(packLinksQuery(params));
    },
  });
  return (
    <Form form={form} submit={t('packs.links.make')}>
      <DateField
        {...form.field('until')}
        label={t('packs.links.until')}
        hint={t('packs.links.untilHint')}
        quick={[
          { label: t('packs.links.week'), day: addDays(today(), week) },
          { label: t('packs.links.month'), day: addDays(today(), month) },
        ]}
        min={today()}
        max={addDays(today(), month)}
      />
    </Form>
  );
}

/** The address itself, this once. */
function Address({ address }: { address: string }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast(t('packs.links.copied')),
      () => toast(t('packs.links.notCopied'), { bad: true }),
    );
  return (
    <div className="stack">
      <p role="status">{t('packs.links.once')}</p>
      <p className="pack-address" role="group" aria-label={t('packs.links.address')}>
        {address}
      </p>
      <div className="cluster">
        <Button kind="primary" icon={copyIcon} autoFocus onClick={() => void copy()}>
          {t('packs.links.copy')}
        </Button>
      </div>
    </div>
  );
}

function Links({ params }: { params: Params }) {
  const query = useQuery(packLinksQuery(params));
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (packLinkId: string) => api.boardPackLinks.end({ params: { ...params, packLinkId } }),
    onSuccess: () => toast(t('packs.links.ended')),
    onError: tellWhy,
    onSettled: () => queries.invalidateQueries(packLinksQuery(params)),
  });
  return (
    <section className="stack" aria-labelledby="pack-links">
      <h3 id="pack-links">{t('packs.links.list')}</h3>
      <Loaded query={query} what={t('packs.links.list')} shape="rows" count={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('packs.links.none')}</p>
          ) : (
            <Rows label={t('packs.links.list')} items={items.map((link) => rowOf(link, end.mutate))} />
          )
        }
      </Loaded>
    </section>
  );
}

function rowOf(link: BoardPackLink, onEnd: (id: string) => void): RowItem {
  const { id, until, endedAt, createdAt, downloads } = link;
  const isOver = endedAt !== null || until < today();
  const day = longDay(endedAt === null ? until : dayOf(endedAt));
  return {
    id,
    title: t(isOver ? 'packs.links.over' : 'packs.links.works', { day }),
    facts: t('packs.links.used', { made: ago(createdAt).toLowerCase(), count: downloads }),
    action: !isOver && (
      <Button size="small" aria-label={t('packs.links.endOf', { day })} onClick={() => onEnd(id)}>
        {t('packs.links.end')}
      </Button>
    ),
  };
}
