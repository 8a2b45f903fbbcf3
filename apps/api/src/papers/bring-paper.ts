import { contract, type PaperView } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { fileTypeFromBuffer } from 'file-type';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { type Call, command, commandAfter, query, type QueryContext } from '../kernel/handlers.ts';
import { meetingToPrepare } from '../meetings/prepare-agenda.ts';
import { findMeeting, type OneMeeting } from '../meetings/read-meetings.ts';
import { assertClean } from './virus-scan.ts';

export const listPapers = query(contract.papers.list, async ({ params }, context) => ({
  items: await representPapers(context, params),
}));

const look = ({ file }: { file: Uint8Array }, { virusScanner }: Pick<Call, 'virusScanner'>) =>
  assertClean(virusScanner, file);

/** What a file is, it says itself: neither its name nor its sender is believed. */
export const attachPaper = commandAfter(
  contract.papers.attach,
  look,
  async ({ params, query: { name }, file }, context) => {
    const { actor, agendaItems, decision, newId, papers, tx } = context;
    const meeting = await meetingToPrepare(context, params);
    const item = await agendaItems.load(params.agendaItemId);
    const type = (await fileTypeFromBuffer(file))?.mime ?? null;
    const brought = { name, type, bytes: file.length, kept: await db.paperBytes(tx) };
    const paper = await papers.save(domain.attachPaper(meeting, item, { ...decision, ...brought, id: newId() }));
    const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
    await db.keepPaper(tx, { ...within, paperId: paper.id }, file);
    return representPaper(context, params, paper.id);
  },
);

/** As something to keep: `sendFile` says so, and no browser shows it here. */
export const readPaper = download(contract.papers.read, async ({ params }, context) => {
  const { fileName, mediaType, id, workspaceId, partnershipId } = await representPaper(context, params, params.paperId);
  const content = db.readPaper(context.tx, { workspaceId, partnershipId, paperId: id });
  return { fileName, type: mediaType, body: Readable.from(content, { objectMode: false }) };
});

export const withdrawPaper = command(contract.papers.withdraw, async ({ params }, context) => {
  const { papers, tx } = context;
  const meeting = await meetingToPrepare(context, params);
  const { workspaceId, partnershipId, id } = await representPaper(context, params, params.paperId);
  const paper = await papers.load(id);
  papers.assertCurrent(paper);
  await papers.save(domain.withdrawPaper(meeting, paper));
  await db.dropPaper(tx, { workspaceId, partnershipId, paperId: id });
  return undefined;
});

/** @throws Refusal `not_found` for one that is no paper of this meeting, or not for this caller */
async function representPaper(context: Reading, params: OneMeeting, paperId: string): Promise<PaperView> {
  const paper = (await representPapers(context, params)).find(({ id }) => id === paperId);
  if (!paper) throw domain.notFound();
  return paper;
}

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

/** The papers of a meeting that this caller may see. */
export async function representPapers({ tx, actor }: Reading, params: OneMeeting): Promise<PaperView[]> {
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await findMeeting({ tx, actor }, params);
  const mayPrepare = domain.permissionsOn(domain.meetingKind, actor, meeting).may.includes('meeting.prepare');
  const papers = await db.listPapers(tx, within, meeting.id);
  return papers
    .filter(({ isConfidential }) => !isConfidential || domain.can(actor, 'confidential_paper.see'))
    .map((paper) => ({ ...paper, permissions: { may: mayPrepare ? ['meeting.prepare'] : [], fields: [] } }));
}
