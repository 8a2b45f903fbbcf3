import { contract, docx, pdf } from '@trivet/contract';
import * as db from '@trivet/db';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { fillingsOf, representMeeting } from '../meetings/read-meetings.ts';
import { agendaPackOf } from './agenda-pack.ts';

/** The pack is made when it is asked for, so that it says how things are at that moment. */
export const sendAgendaPack = download(contract.agendaPack.document, async ({ params, query: { format } }, context) => {
  const { tx, actor, decision, accept } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await representMeeting(context, params);
  const filled = await fillingsOf(context, params);
  const place = await db.readPlace(tx, within);
  const { bandLabels } = await db.readRiskMatrix(tx, actor.workspaceId);
  const document = agendaPackOf({ meeting, filled }, { ...place, bandLabels, at: decision.at });
  const name = `${meeting.reference} agenda`;
  if ((format ?? (accept.includes(docx) ? 'docx' : 'pdf')) === 'docx') {
    const { toWord } = await import('../documents/word.ts');
    return fileOf(`${name}.docx`, docx, await toWord(document));
  }
  const { toPdf } = await import('../documents/pdf.ts');
  return fileOf(`${name}.pdf`, pdf, toPdf(document, new Date(decision.at)));
});

const fileOf = (fileName: string, type: string, bytes: Buffer) => ({
  fileName,
  type,
  body: Readable.from([bytes], { objectMode: false }),
});
