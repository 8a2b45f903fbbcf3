import { type ActionNews, type StoredEvent, tellOfAction, type Transaction, withdrawNews } from '@trivet/db';
import type { ActionEvent } from '@trivet/domain';

type News = { tells: readonly ActionNews[]; settles: readonly ActionNews[] };

const nothing: News = { tells: [], settles: [] };

/** What each thing that happens to an action tells people, and which questions nobody needs to answer any more. */
const newsOf: Record<ActionEvent['type'], News> = {
  'action.raised': { tells: ['help'], settles: [] },
  'action.edited': { tells: [], settles: ['date_asked'] },
  'action.progressed': { tells: [], settles: [] },
  'action.agreed': nothing,
  'action.noted': { tells: ['noted'], settles: [] },
  'action.completed': { tells: ['verification', 'ready'], settles: ['date_asked', 'escalation'] },
  'action.ceased': { tells: ['ready'], settles: ['date_asked', 'escalation'] },
  'action.reopened': { tells: [], settles: ['verification', 'ready'] },
  'action.verified': { tells: ['verified'], settles: ['verification'] },
  'action.returned': { tells: ['returned'], settles: ['verification', 'ready'] },
  'action.date_asked': { tells: ['date_asked'], settles: [] },
  'action.date_answered': { tells: ['date_granted'], settles: ['date_asked'] },
  'action.escalated': { tells: ['escalation'], settles: [] },
  'action.escalation_answered': { tells: ['escalation_answered'], settles: ['escalation'] },
  'action.passed_up': { tells: ['escalation'], settles: ['escalation'] },
  'action.helpers_set': { tells: ['help'], settles: [] },
  'action.dependencies_set': nothing,
  'action.edit_undone': nothing,
  'action.withdrawn': nothing,
};

/**
 * Tells whom it concerns what happened to an action, and takes out of the bells what it settled.
 * @returns whose bell rang
 */
export async function tellNews(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const { tells, settles } = settledBy(event);
  await withdrawNews(tx, workspaceId, event, settles);
  const rung: string[] = [];
  for (const kind of tells) rung.push(...(await tellOfAction(tx, workspaceId, event, kind)));
  return rung;
}

/** Some turn on what exactly happened. */
function settledBy({ type, payload }: StoredEvent): News {
  const news = newsOf[type as ActionEvent['type']] ?? nothing;
  if (type === 'action.date_answered' && payload['granted'] === false) return { ...news, tells: ['date_refused'] };
  // A date that was moved some other way answers the question of moving it.
  if (type === 'action.edited' && !payload['due']) return nothing;
  if (type === 'action.progressed' && unblocks(payload)) return { ...news, settles: ['escalation'] };
  return news;
}

const unblocks = ({ status }: Record<string, unknown>): boolean =>
  typeof status === 'object' && status !== null && 'from' in status && status.from === 'blocked';
