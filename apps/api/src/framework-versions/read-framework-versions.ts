import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { frameworkVersionKind, notFound, permissionsOn } from '@trivet/domain';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const listFrameworkVersions = list(
  contract.frameworkVersions.list,
  ({ params, query: { sort, number } }, { tx, page }) =>
    db.listFrameworkVersions(tx, { ...params, sort, number }, page),
);

export const getFrameworkVersion = query(contract.frameworkVersions.get, ({ params }, context) =>
  representVersion(context, params.frameworkVersionId),
);

/** A version with what it reads, as everyone in its workspace sees it. */
export async function representVersion({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, id: string) {
  const version = await db.readFrameworkVersion(tx, actor.workspaceId, { id });
  if (!version) throw notFound();
  const { content, ...facts } = version;
  return {
    ...facts,
    content,
    isIntact: fingerprintOf(content) === facts.fingerprint,
    permissions: permissionsOn(frameworkVersionKind, actor, facts),
  };
}
