import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { command } from '../kernel/handlers.ts';
import { representVersion } from './read-framework-versions.ts';

export const publishFramework = command(
  contract.frameworkVersions.publish,
  async ({ params: { workspaceId }, body }, context) => {
    const { tx, frameworkVersions, workspaces, decision, newId } = context;
    // Held, so that two who publish at once do not take one number, and the second is told that nothing has changed.
    await workspaces.load(workspaceId);
    const content = await db.readFrameworkNow(tx, workspaceId);
    const last = (await db.readLastFrameworkVersion(tx, workspaceId)) ?? null;
    const fingerprint = fingerprintOf(content);
    const place = { id: newId(), workspaceId, content, fingerprint, last };
    const version = await frameworkVersions.save(domain.publishFramework(body, place, decision));
    await db.keepFrameworkText(tx, version, content);
    return representVersion(context, version.id);
  },
);
