import { Id, LetterState, PostedLetter } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** A letter as an administrator sees it: to whom, and what became of it; never what it says. */
const Listed = PostedLetter.omit({ workspaceId: true })
  .extend({
    personName: z.string(),
    email: z.string(),
    nextTryAt: z.string().nullable(),
    /** Letters to this address come back */
    bounced: z.boolean(),
    permissions: z.strictObject({ may: z.array(z.string()), fields: z.array(z.string()) }),
  })
  .meta({ id: 'ListedLetter' });
export type ListedLetter = z.output<typeof Listed>;

export const post = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/messages',
    summary: 'List the emails that were written to people, and what became of each',
    action: 'message.see',
    params: inWorkspace,
    query: listQuery({ state: choices(LetterState) }, ['-createdAt']),
    result: pageOf(Listed),
  }),
  retry: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/messages/:messageId/tries',
    summary: 'Try an email again that failed',
    action: 'message.retry',
    params: inWorkspace.extend({ messageId: Id }),
    success: 200,
    result: Listed,
  }),
} as const satisfies Contract;
