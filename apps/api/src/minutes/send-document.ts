import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { documentFile } from '../documents/document-file.ts';
import { download } from '../kernel/downloads.ts';
import type { QueryContext } from '../kernel/handlers.ts';
import { minutesDocument } from './minutes-document.ts';
import { findMeeting } from '../meetings/read-meetings.ts';
import { drawMinutes } from './read-minutes.ts';

/** Minutes as a file: an edition word for word, or what is written down until there is one. */
export const sendMinutesDocument = download(
  contract.minutes.document,
  async ({ params, query: { format, edition } }, context) => {
    const { document, name } = await layMinutes(context, { ...params, edition });
    return documentFile(document, { name, format, accept: context.accept, at: context.decision.at });
  },
);

/** Lays out an edition of minutes, by default the newest. */
export async function layMinutes(context: Reading, { edition: number, ...params }: Asked) {
  const { tx, actor, decision } = context;
  const place = { workspaceId: actor.workspaceId, ...params };
  const meeting = await findMeeting(context, params);
  const editions = await db.listMinutesEditions(tx, place);
  const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number);
  if (number !== undefined && !edition) throw domain.notFound();
  const content = edition?.content ?? (await drawMinutes(context, meeting));
  const { timeZone } = await db.readPlace(tx, place);
  const document = minutesDocument(content, { timeZone, at: decision.at, edition });
  return { document, name: `${meeting.reference} minutes` };
}

type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;
type Asked = { partnershipId: string; meetingId: string; edition?: number | undefined };
