import { FeedFile, Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { csv } from './kernel/lists.ts';

export const feeds = {
  read: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/feeds/:file',
    summary:
      'Read everything of one kind that you may see as a flat table, one row a thing: for Excel, Power BI and the like. CSV has no limit, JSON ends at 10,000 rows',
    action: 'portfolio.see',
    params: z.strictObject({ workspaceId: Id, file: FeedFile }),
    sends: [csv, 'application/json'],
  }),
} as const satisfies Contract;
