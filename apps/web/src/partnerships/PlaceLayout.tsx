import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { useSession, type SessionWorkspace } from '../app/session.ts';
import { NewThings } from '../my-work/NewThings.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Closed } from './Closed.tsx';
import { PlaceContext, placeOf, type Place } from './place.ts';
import { entryQuery } from './place.api.ts';
import { t } from './partnerships.strings.ts';
import '../lists/pages.css';

/** Everything below `/w/$workspace/p/$code`: knows which partnership that is before any page asks. */
export function PlaceLayout() {
  const { workspace: slug, code } = useParams({ strict: false });
  const { workspaces } = useSession();
  const workspace = workspaces.find((each) => each.slug === slug);
  if (!workspace || !code) return <NotFound />;
  const mine = workspace.partnerships.find((each) => each.code === code);
  if (mine) return <Within place={placeOf(workspace, mine)} />;
  return <ThroughRegister workspace={workspace} code={code} />;
}

/** Not of this partnership: an auditor may still read it, anyone may know that it exists. */
function ThroughRegister({ workspace, code }: { workspace: SessionWorkspace; code: string }) {
  const query = useQuery(entryQuery(workspace.id, code));
  return (
    <Loaded query={query} what={t('place.what')}>
      {(entry): ReactNode => {
        if (!entry) return <NotFound />;
        return entry.mayOpen ? <Within place={placeOf(workspace, entry)} /> : <Closed entry={entry} />;
      }}
    </Loaded>
  );
}

function Within({ place }: { place: Place }) {
  return (
    <PlaceContext value={place}>
      <Outlet />
      <NewThings key={place.id} place={place} />
    </PlaceContext>
  );
}
