import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

/** The outcomes as they stand, published. */
export async function furnishVersion(
  it: TestApp,
  { workspaceId, people }: Pick<TestWorkspace, 'workspaceId' | 'people'>,
): Promise<void> {
  const body = { name: 'As we stand', reason: 'An indicator came' };
  await it.as(people.administrator).frameworkVersions.publish({ params: { workspaceId }, body });
}
