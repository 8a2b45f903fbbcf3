import * as db from '@trivet/db';
import type { ArchiveContents } from './archive-contents.ts';

/** Something that an archive names, and what it is here; null where it is not here. */
export type FoundAgain<T> = T & { here: { id: string; name: string } | null };

export type AllFound = {
  people: FoundAgain<ArchiveContents['people'][number]>[];
  organisations: FoundAgain<ArchiveContents['organisations'][number]>[];
  outcomes: FoundAgain<ArchiveContents['outcomes'][number]>[];
  indicators: FoundAgain<ArchiveContents['indicators'][number]>[];
};

/** People by their addresses, all else by its name or words. */
export async function findAgain(tx: db.Transaction, workspaceId: string, contents: ArchiveContents): Promise<AllFound> {
  const find = async <T>(kind: db.NamedTable, items: readonly T[], keyOf: (item: T) => string) => {
    const found = await db.findNamed(tx, kind, { workspaceId, names: items.map(keyOf) });
    return items.map((item) => ({ ...item, here: found.get(keyOf(item).toLowerCase()) ?? null }));
  };
  return {
    people: await find('people', contents.people, ({ email }) => email),
    organisations: await find('organisations', contents.organisations, ({ name }) => name),
    outcomes: await find('outcomes', contents.outcomes, ({ name }) => name),
    indicators: await find('indicators', contents.indicators, ({ name }) => name),
  };
}
