import { useContext } from 'react';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { PlaceContext } from '../partnerships/place.ts';
import { partnershipSteps, workspaceSteps } from './import-address.ts';
import type { At } from './imports.calls.ts';

/** Where one brings files: to the partnership of the address, or values of indicators to its workspace. */
export function useImportsPlace() {
  const place = useContext(PlaceContext);
  const workspace = useWorkspaceHere();
  if (!workspace) throw new Error('This page belongs below a workspace’s address');
  const at: At = place ? { partnershipId: place.id } : { workspaceId: workspace.id };
  const address = { workspace: workspace.slug, code: place?.code ?? '' };
  return { at, name: place?.name ?? workspace.name, steps: place ? partnershipSteps : workspaceSteps, address };
}

export type ImportsPlace = ReturnType<typeof useImportsPlace>;
