import { Link } from '@tanstack/react-router';
import type { CurveIdeaView, CurveSessionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

const IdeaSheet = lazy(() => import('./IdeaSheet.tsx'));
const TakeUpDialog = lazy(() => import('./TakeUpDialog.tsx'));

type Props = { session: CurveSessionRepresentation; idea: CurveIdeaView };

/** What may be done with an idea now; once it is an action, the way there. */
export function IdeaActs({ session, idea }: Props) {
  const [opened, open] = useState<'weigh' | 'takeUp' | null>(null);
  const { may } = idea.permissions;
  if (idea.actionReference) return <ActionLink reference={shortOf(idea.actionReference)} />;
  const named = (words: string) => t('session.ideas.of', { words, idea: idea.words });
  return (
    <span className="cluster" data-gap="tight">
      {may.includes('curve_session.propose') && (
        <Button size="small" kind="quiet" aria-label={named(t('session.ideas.weigh'))} onClick={() => open('weigh')}>
          {t('session.ideas.weigh')}
        </Button>
      )}
      {may.includes('curve_session.choose') && (
        <>
          <Aside session={session} idea={idea} named={named} />
          {idea.status === 'open' && (
            <Button size="small" aria-label={named(t('session.ideas.takeUp'))} onClick={() => open('takeUp')}>
              {t('session.ideas.takeUp')}
            </Button>
          )}
        </>
      )}
      <Suspense>
        {opened === 'weigh' && <IdeaSheet session={session} idea={idea} onClose={() => open(null)} />}
        {opened === 'takeUp' && <TakeUpDialog session={session} idea={idea} onClose={() => open(null)} />}
      </Suspense>
    </span>
  );
}

function ActionLink({ reference }: { reference: string }) {
  const params = { ...addressIn(usePlace()), reference };
  return (
    <Link to="/w/$workspace/p/$code/actions/$reference" params={params}>
      {t('session.ideas.action', { reference })}
    </Link>
  );
}

function Aside({ session, idea, named }: Props & { named: (words: string) => string }) {
  const isAside = idea.status === 'set_aside';
  const change = useSessionChange(() => {
    const call = { params: { ...placeOf(session), ideaId: idea.id } };
    const version = { ifMatch: idea.version };
    return isAside ? api.curveSessions.takeUpAgain(call, version) : api.curveSessions.setAside(call, version);
  });
  const words = t(isAside ? 'session.ideas.again' : 'session.ideas.aside');
  return (
    <Button
      size="small"
      kind="quiet"
      busy={change.isPending}
      aria-label={named(words)}
      onClick={() =>
        change.mutate(undefined, {
          onError: (thrown) => toast(problemOf(thrown).title || t('session.failed'), { bad: true }),
        })
      }
    >
      {words}
    </Button>
  );
}
