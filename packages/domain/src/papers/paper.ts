import { z } from 'zod';
import type { AgendaItem } from '../agenda/agenda-item.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, line, partnershipRecord } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, notFound } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';

/** What a paper may be, by what is in it, and what its name then ends with. */
export const paperTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const;
export type PaperType = keyof typeof paperTypes;
export const PaperType = z.enum(Object.keys(paperTypes) as [PaperType, ...PaperType[]]);

/** In bytes: one paper, and all papers of a workspace together. */
export const largestPaper = 20 * 1024 * 1024;
export const allPapers = 5 * 1024 * 1024 * 1024;

/** A file that belongs to an item of an agenda. Its bytes are kept apart from it. */
export const Paper = z
  .strictObject({
    ...partnershipRecord,
    agendaItemId: Id,
    /** As a file of any computer may be called */
    fileName: line(200, 'Give the file a name'),
    mediaType: PaperType,
    bytes: z.int().min(1).max(largestPaper),
    uploadedById: Id.nullable(),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: 'Paper' });
export type Paper = z.output<typeof Paper>;

type Payload = { agendaItemId: string; bytes: number };
export type PaperEvent = { type: 'paper.attached'; payload: Payload } | { type: 'paper.withdrawn'; payload: Payload };
type PaperChange = Change<Paper, PaperEvent>;

const standing = ({ isWithdrawn }: Paper) =>
  isWithdrawn ? (['paper_withdrawn', 'This paper was withdrawn already.'] as const) : null;

export const paperGuards = { 'meeting.prepare': standing } satisfies Guards<Paper>;

export const paperKind: Kind<Paper> = {
  subject: 'paper',
  schema: Paper,
  guards: paperGuards,
  edit: { action: 'meeting.prepare', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

/** A file as it came: what its sender called it, and what is in it (null: nothing we know). */
export type BroughtFile = { name: string; type: string | null; bytes: number; kept: number };

/** @throws Refusal `unprocessable` for an empty file, one that is none of the kinds taken, or one too many */
export function attachPaper(
  meeting: Meeting,
  item: Pick<AgendaItem, 'id' | 'meetingId' | 'isWithdrawn'>,
  { id, at, by, ...file }: Decision & { id: string } & BroughtFile,
): PaperChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  if (item.meetingId !== meeting.id || item.isWithdrawn) throw notFound();
  const mediaType = PaperType.safeParse(file.type).data;
  if (file.bytes === 0) throw cannotBe('/file', 'empty', 'This file is empty. Choose another');
  if (!mediaType)
    throw cannotBe(
      '/file',
      'wrong_type',
      'This file is not what we can take. Choose a PDF, Word, Excel or PowerPoint file, or a picture',
    );
  if (file.kept + file.bytes > allPapers)
    throw cannotBe('/file', 'no_room', 'The papers of this workspace fill all the room they have. Withdraw old ones');
  const { workspaceId, partnershipId } = meeting;
  const place = { id, workspaceId, partnershipId, agendaItemId: item.id };
  const kept = { fileName: safeName(file.name, mediaType), mediaType, bytes: file.bytes, uploadedById: by };
  const paper = { ...place, ...kept, isWithdrawn: false, version: 1, createdAt: at, updatedAt: at };
  return decide(Paper, null, paper, { type: 'paper.attached', payload: about(paper) });
}

/** It is gone for good, its bytes with it; the trail keeps that it was there. */
export function withdrawPaper(meeting: Meeting, paper: Paper): PaperChange {
  assertAllows(meetingGuards, 'meeting.prepare', meeting);
  assertAllows(paperGuards, 'meeting.prepare', paper);
  return decide(Paper, paper, { ...paper, isWithdrawn: true }, { type: 'paper.withdrawn', payload: about(paper) });
}

/**
 * A name that is no path, no command and no other kind than what is in the file: `..\Budget.exe` of a PDF becomes
 * `Budget.pdf`.
 */
export function safeName(name: string, type: PaperType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N} ()_,.–-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 150);
  return `${stem || 'Paper'}.${paperTypes[type]}`;
}

const about = ({ agendaItemId, bytes }: Pick<Paper, 'agendaItemId' | 'bytes'>): Payload => ({ agendaItemId, bytes });
