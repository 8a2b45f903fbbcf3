import { type MinutesNews, type StoredEvent, tellOfMinutes, type Transaction } from '@trivet/db';

const newsOf: Record<string, MinutesNews> = {
  'meeting.minutes_circulated': 'minutes_circulated',
  'minutes_correction.asked': 'correction_asked',
  'minutes_correction.answered': 'correction_answered',
};

/** @returns whose bell rang */
export async function tellMinutesNews(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const kind = newsOf[event.type];
  return kind ? tellOfMinutes(tx, workspaceId, event, kind) : [];
}
