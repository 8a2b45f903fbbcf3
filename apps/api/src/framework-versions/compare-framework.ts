import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { cannotBe, compareFrameworks, type FrameworkContent } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

type Which = number | 'today';

/** Any two texts; left out, what was published last and what stands today. */
export const compareFramework = query(
  contract.frameworkVersions.compare,
  async ({ params: { workspaceId }, query: asked }, { tx }) => {
    const text = async (which: Which, pointer: string): Promise<FrameworkContent> => {
      if (which === 'today') return db.readFrameworkNow(tx, workspaceId);
      const version = await db.readFrameworkVersion(tx, workspaceId, { number: which });
      if (!version) throw cannotBe(pointer, 'no_version', 'There is no such version');
      return version.content;
    };
    const last = (await db.readLastFrameworkVersion(tx, workspaceId))?.number;
    const from: Which = asked.from ?? last ?? 'today';
    const to: Which = asked.to ?? 'today';
    const changes = compareFrameworks(await text(from, '/querystring/from'), await text(to, '/querystring/to'));
    const count = (kind: string) => changes.filter(({ change }) => change === kind).length;
    return { from, to, added: count('added'), changed: count('changed'), ended: count('ended'), changes };
  },
);
