import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { type CommandContext, commandAfter } from '../kernel/handlers.ts';
import { type ArchiveContents, ownId, rowCannotBe } from './archive-contents.ts';
import { type AllFound, findAgain } from './find-again.ts';
import { readArchive } from './preview-archive.ts';

/** All of it or nothing: one transaction, in which every row finds its new id and every record is looked at by its schema. */
export const bringInPartnership = commandAfter(
  contract.broughtPartnerships.bringIn,
  readArchive,
  async ({ params, query }, context, contents) => {
    const { tx, actor, decision, newId, broughtPartnerships } = context;
    const { sha256, manifest, rows } = contents;
    const code = query.code ?? manifest.partnership.code;
    const found = await findAgain(tx, params.workspaceId, contents);
    await assertCanComeIn(context, found, code);
    await db.takeTimeToCopy(tx);
    const place = { workspaceId: params.workspaceId, partnershipId: newId(), code };
    await db.beginFounding(tx, place.partnershipId);
    const ids = await newIds(context, { contents, found, place });
    await bringAll(context, { contents, place, ids });
    const { name } = manifest.partnership;
    const brought = await broughtPartnerships.save(
      domain.bringIn(
        {
          place: { id: newId(), workspaceId: place.workspaceId, partnershipId: place.partnershipId },
          broughtById: actor.personId,
          manifest,
          sha256,
          rows: [...rows.values()].reduce((sum, lines) => sum + lines.length, 0),
        },
        decision,
      ),
    );
    return { ...brought, name, code };
  },
);

async function assertCanComeIn({ tx, actor }: CommandContext, found: AllFound, code: string): Promise<void> {
  if (await db.isCodeTaken(tx, actor.workspaceId, code))
    throw domain.cannotBe('/code', 'code_taken', `Another partnership here is called ${code}. Choose another code.`);
  const missing = [...found.outcomes, ...found.indicators].filter(({ here }) => here === null);
  const [first] = missing;
  if (!first) return;
  const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  throw domain.cannotBe(
    '/file',
    'outcome_missing',
    `“${first.name}”${more} must be among the outcomes and indicators here first. Add it in the same words.`,
  );
}

type Place = db.Bringing;
type Ids = Map<string, string>;

/** What everything is called here, by what it was called there. People and organisations that are not here are added. */
async function newIds(
  { people, organisations, decision, newId }: CommandContext,
  { contents, found, place }: { contents: ArchiveContents; found: AllFound; place: Place },
): Promise<Ids> {
  const { manifest, rows } = contents;
  const { workspaceId } = place;
  const ids: Ids = new Map();
  for (const [table, lines] of rows)
    for (const line of lines) {
      const { id } = ownId(table, line);
      if (id) ids.set(id, newId());
    }
  ids.set(manifest.workspace.id, workspaceId);
  ids.set(manifest.partnership.id, place.partnershipId);
  for (const { id, here } of [...found.outcomes, ...found.indicators]) ids.set(id, here?.id ?? id);
  for (const { here, id, ...person } of found.people) {
    const added = here ?? (await people.save(domain.bringPerson(person, { id: newId(), workspaceId }, decision)));
    ids.set(id, added.id);
  }
  for (const { here, id, ...draft } of found.organisations)
    ids.set(id, here ? here.id : await addOrganisation(draft, { id: newId(), workspaceId }));
  return ids;

  async function addOrganisation(draft: Organisation, at: { id: string; workspaceId: string }): Promise<string> {
    const whole = domain.OrganisationDraft.parse(draft);
    return (await organisations.save(domain.addOrganisation(whole, at, decision))).id;
  }
}

type Organisation = Omit<ArchiveContents['organisations'][number], 'id'>;

type Bringing = { contents: ArchiveContents; place: Place; ids: Ids };

async function bringAll({ tx }: CommandContext, { contents, place, ids }: Bringing): Promise<void> {
  const tables = await db.tablesToBring(tx);
  const linesOf = (table: string) => (contents.rows.get(table) ?? []).map((line) => renamed(table, line, ids));
  const lines = new Map(tables.map(({ name }) => [name, linesOf(name)]));
  for (const bring of [db.bringRows, db.fillLast])
    for (const table of tables)
      await inWords(table.name, bring(tx, table, { ...place, lines: lines.get(table.name) ?? [] }));
  for (const [paperId, content] of contents.papers)
    await inWords('papers', db.keepPaper(tx, { ...place, paperId: ids.get(paperId) ?? paperId }, content));
  const bad = await db.findBadRecord(tx, place);
  if (bad) throw rowCannotBe(bad.table, bad.why);
}

/** Frozen word for word: their fingerprint, and whoever signed under it, would not know them again otherwise. */
const frozen: Readonly<Record<string, string>> = { agreement_versions: 'content', minutes_editions: 'content' };

/** A row by its new ids, wherever in it they stand. Numbers stay as they were written, which reading them would not do. */
function renamed(table: string, line: string, ids: Ids): string {
  const named = line.replaceAll(anyId, (id) => ids.get(id) ?? id);
  const kept = frozen[table];
  if (!kept) return named;
  return JSON.stringify({ ...ownId(table, named).row, [kept]: ownId(table, line).row[kept] });
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the database refuses of a row is said of its table; that others stand in the way is for those who try again. */
async function inWords(table: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!(thrown instanceof Error) || db.gaveWay(thrown)) throw thrown;
    const problem = db.databaseProblem(thrown);
    if (!problem || problem.status === 503) throw thrown;
    throw rowCannotBe(table, problem.errors?.[0]?.message ?? problem.title);
  }
}
