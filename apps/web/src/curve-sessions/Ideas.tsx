import type { CurveIdeaView, CurveSessionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { IdeaActs } from './IdeaActs.tsx';
import { criteria } from './idea-criteria.ts';
import { t } from './curve-sessions.strings.ts';

const IdeaSheet = lazy(() => import('./IdeaSheet.tsx'));

/** What could be done, the best first: what is taken up is an action with an owner. */
export function Ideas({ session }: { session: CurveSessionRepresentation }) {
  const [isProposing, setProposing] = useState(false);
  return (
    <Card title={t('session.ideas.title')}>
      <div className="stack">
        {session.ideas.length === 0 && <p className="muted">{t('session.ideas.none')}</p>}
        {session.ideas.length > 0 && (
          <Rows
            label={t('session.ideas.title')}
            items={bestFirst(session.ideas).map((idea) => ({
              id: idea.id,
              tag: <Standing idea={idea} />,
              title: idea.words,
              facts: factsOf(idea),
              action: <IdeaActs session={session} idea={idea} />,
            }))}
          />
        )}
        {session.permissions.may.includes('curve_session.propose') && (
          <div>
            <Button size="small" onClick={() => setProposing(true)}>
              {t('session.ideas.add')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>{isProposing && <IdeaSheet session={session} onClose={() => setProposing(false)} />}</Suspense>
    </Card>
  );
}

const order = { chosen: 0, open: 1, set_aside: 2 } as const;
const bestFirst = (ideas: readonly CurveIdeaView[]) =>
  ideas.toSorted((one, other) => order[one.status] - order[other.status] || (other.score ?? 0) - (one.score ?? 0));

function Standing({ idea: { status, isLowCost } }: { idea: CurveIdeaView }) {
  if (status === 'chosen') return <StatusTag kind="blue">{t('session.ideas.chosen')}</StatusTag>;
  if (status === 'set_aside') return <StatusTag kind="grey">{t('session.ideas.setAside')}</StatusTag>;
  return isLowCost ? <StatusTag kind="green">{t('session.ideas.lowCost')}</StatusTag> : undefined;
}

const factsOf = (idea: CurveIdeaView) =>
  [
    idea.score === null
      ? t('session.ideas.unscored')
      : t('session.ideas.score', {
          score: idea.score,
          parts: criteria.map((name) => `${t(`session.ideas.${name}`)} ${idea[name] ?? 0}`).join(', '),
        }),
    idea.status === 'chosen' && idea.isLowCost && t('session.ideas.lowCost'),
    idea.evidence,
  ]
    .filter(Boolean)
    .join('. ');
