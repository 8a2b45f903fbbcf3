import { openPool } from '@trivet/db';
import type { WebhookKind } from '@trivet/domain';
import { look } from '../testing/look.ts';
import { startTestApp } from '../testing/test-app.ts';
import { openReceiver } from './receiver.fixture.ts';
import { reachOf } from './reach.ts';
import { sealsBy } from './seals.ts';
import { sendDeliveries, type SendingWebhooks } from './send-deliveries.ts';
import { oweNews } from './tell-webhooks.ts';

type Told = { kinds?: WebhookKind[]; partnershipIds?: string[] };
type Owed = { workspaceId: string; webhookId: string };
type One = { params: Owed };

export const origin = 'https://trivet.example';

export type Telling = Awaited<ReturnType<typeof openTelling>>;

/** A workspace with somebody to tell, something to tell, and each step of the worker by itself. */
export async function openTelling() {
  const receiver = await openReceiver();
  const it = await startTestApp({ webhooks: { hosts: [receiver.host], ports: [], dnsServers: ['127.0.0.1:9'] } });
  const pool = openPool(it.databases.worker, { max: 4 });
  const params = () => ({ workspaceId: it.here.workspaceId });
  const administrator = () => it.as(it.here.people.administrator).webhooks;

  return {
    it,
    pool,
    receiver,
    params,
    administrator,

    /** Nobody is told any more of those there were, and the receiver takes everything. */
    beginAnew: async () => {
      receiver.answering((response) => void response.writeHead(204).end());
      receiver.received.length = 0;
      await look(it, `update webhooks set status = 'removed' where name <> 'Planner'`);
    },

    /** A webhook that is told of risks, unless another kind is asked for. */
    add: async (more: Told = {}) => {
      const kinds: WebhookKind[] = ['risk.raised'];
      const body = { name: crypto.randomUUID(), address: receiver.address, kinds, ...more };
      const added = await administrator().add({ params: params(), body });
      const owed = { ...params(), webhookId: added.id };
      return { ...added, owed, one: { params: owed } };
    },

    raise: (title = 'The hall is taken', which: 0 | 1 = 0) =>
      it.as(it.here.people.chair).risks.raise({
        params: { partnershipId: it.here.partnershipIds[which] },
        body: {
          title,
          category: 'delivery',
          likelihood: 4,
          impact: 4,
          leadPartnerId: [it.here.partnerIds[0], it.here.inSecond.partnerId][which] ?? '',
        },
      }),

    owe: () => oweNews(pool, it.here.workspaceId, origin),

    /** `withinMs`: how long the receiver has, a second if nothing is said. */
    send: (owed: Owed, how: Partial<SendingWebhooks> = {}) =>
      sendDeliveries(
        { pool, reach: reachOf(it.app.config.webhooks), seals: sealsBy(it.app.config), withinMs: 1_000, ...how },
        owed,
      ),

    /** What is to be tried again later is due now. */
    passPauses: () =>
      look(it, `update webhook_deliveries set next_try_at = statement_timestamp() where state = 'waiting'`),

    /** What somebody had in hand is free for another after 40 seconds: here they pass at once. */
    passClaims: () =>
      look(it, `update webhook_deliveries set claimed_at = claimed_at - interval '41 seconds' where state = 'sending'`),

    logOf: async (one: One) => (await administrator().listDeliveries(one)).items,

    close: async () => {
      await Promise.all([receiver.close(), pool.end()]);
      await it.stop();
    },
  };
}
