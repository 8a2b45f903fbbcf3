import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { documentFile } from '../documents/document-file.ts';
import { download } from '../kernel/downloads.ts';
import { minutesDocument } from './minutes-document.ts';
import { findMeeting } from '../meetings/read-meetings.ts';
import { drawMinutes } from './read-minutes.ts';

/** Minutes as a file: an edition word for word, or what is written down until there is one. */
export const sendMinutesDocument = download(
  contract.minutes.document,
  async ({ params, query: { format, edition: number } }, context) => {
    const { tx, actor, decision, accept } = context;
    const place = { workspaceId: actor.workspaceId, ...params };
    const meeting = await findMeeting(context, params);
    const editions = await db.listMinutesEditions(tx, place);
    const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number);
    if (number !== undefined && !edition) throw domain.notFound();
    const content = edition?.content ?? (await drawMinutes(context, meeting));
    const { timeZone } = await db.readPlace(tx, place);
    const document = minutesDocument(content, { timeZone, at: decision.at, edition });
    return documentFile(document, { name: `${meeting.reference} minutes`, format, accept, at: decision.at });
  },
);
