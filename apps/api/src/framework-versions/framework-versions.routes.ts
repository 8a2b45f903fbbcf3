import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { compareFramework } from './compare-framework.ts';
import { publishFramework } from './publish-framework.ts';
import { getFrameworkVersion, listFrameworkVersions } from './read-framework-versions.ts';

export async function frameworkVersionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'frameworkVersions', contract.frameworkVersions, {
    list: listFrameworkVersions,
    publish: publishFramework,
    get: getFrameworkVersion,
    compare: compareFramework,
  });
}
