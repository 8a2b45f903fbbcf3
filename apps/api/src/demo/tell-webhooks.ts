import * as db from '@trivet/db';
import { type DeliveryFate, fateOfDelivery, retryDelays, type WebhookAnswer } from '@trivet/domain';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import { oweNews } from '../webhooks/tell-webhooks.ts';
import type { WebhookStory } from './other-systems-story.ts';
import { receiverPath } from './receiver.ts';
import { as, type Scene, type Step } from './stage.ts';

/** It is the demo itself that is told: no message of it leaves this machine. */
export function tellWebhooks(scene: Scene): Step[] {
  const { stage, story } = scene;
  return (story.webhooks ?? []).flatMap((told) => {
    let webhookId = '';
    const add = async () => {
      const { port } = stage.app.config;
      const body = { name: told.name, address: `http://localhost:${port}${receiverPath}`, kinds: [...told.kinds] };
      const { webhooks } = as(stage, story.administrator);
      webhookId = (await webhooks.add({ params: { workspaceId: scene.workspaceId }, body })).id;
    };
    const send = async () => {
      await oweNews(stage.workerPool, scene.workspaceId, stage.app.config.publicOrigin);
      await sendPast(stage.workerPool, { workspaceId: scene.workspaceId, webhookId }, told.said);
    };
    return [
      { on: stage.calendar.day(told.on), tell: add },
      { on: stage.calendar.day(told.until), tell: send },
    ];
  });
}

const atOnce = 5;

/** As the worker sends, with the story in the place of the receiver: what is claimed, tried and written down is as it would be. */
async function sendPast(pool: db.Pool, webhook: db.OwedWebhook, said: WebhookStory['said']): Promise<void> {
  const { workspaceId } = webhook;
  const call = { name: 'send_webhooks', action: 'webhook.send', workspaceId, requestId: 'send_webhooks' } as const;
  const working = <T>(work: (context: JobContext) => Promise<T>) => asSystem(pool, call, work);
  const met: string[] = [];
  for (;;) {
    const claimed = await working(({ tx }) => db.claimDeliveries(tx, webhook, atOnce));
    if (claimed.length === 0) break;
    for (const delivery of claimed) {
      if (!met.includes(delivery.id)) met.push(delivery.id);
      const answer = answerOf(said[met.indexOf(delivery.id)]?.[delivery.tries - 1]);
      const fate: DeliveryFate = fateOfDelivery(delivery.tries, answer);
      const tookMs = answer.result === 'no_answer' ? 20_000 : 40 + ((met.indexOf(delivery.id) * 37) % 90);
      await working(({ tx }) => db.settleDelivery(tx, webhook, { delivery, fate, ...answer, tookMs }));
    }
    await working(({ tx }) => db.passDeliveryPauses(tx, webhook));
  }
  await working(({ tx }) => db.dateDeliveries(tx, webhook, waits));
}

function answerOf(status: number | null | undefined): WebhookAnswer {
  if (status === null) return { result: 'no_answer', status: null, retryAfterSeconds: null };
  const result = status === undefined ? 'delivered' : 'refused';
  return { result, status: status ?? 204, retryAfterSeconds: null };
}

/** How long after its event each try of a message came, in seconds. */
const waits: readonly number[] = retryDelays.reduce<number[]>((all, delay) => [...all, (all.at(-1) ?? 0) + delay], [2]);
