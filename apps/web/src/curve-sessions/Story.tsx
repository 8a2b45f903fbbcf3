import type { CurveSessionRepresentation } from '@trivet/contract';
import type { StoryFactor } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { directions } from './curve-session.choices.ts';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

const FactorDialog = lazy(() => import('./FactorDialog.tsx'));

type Props = { session: CurveSessionRepresentation };
type Direction = StoryFactor['direction'];

/** What drives the curve: for us on one side, against us on the other. */
export function Story({ session }: Props) {
  const [adding, add] = useState<Direction | null>(null);
  return (
    <Card title={t('session.story.title')}>
      <div className="story-sides">
        {directions.map((direction) => (
          <Side key={direction} session={session} direction={direction} onAdd={() => add(direction)} />
        ))}
      </div>
      <Suspense>{adding && <FactorDialog session={session} direction={adding} onClose={() => add(null)} />}</Suspense>
    </Card>
  );
}

function Side({ session, direction, onAdd }: Props & { direction: Direction; onAdd: () => void }) {
  const factors = session.story.filter((factor) => factor.direction === direction);
  const mayWrite = session.permissions.may.includes('curve_session.write');
  return (
    <section className="stack" aria-label={t(`session.story.${direction}`)}>
      <h3>{t(`session.story.${direction}`)}</h3>
      {factors.length === 0 && <p className="muted">{t(`session.story.${direction}None`)}</p>}
      {factors.length > 0 && (
        <Rows
          label={t(`session.story.${direction}`)}
          items={factors.map((factor) => ({
            id: factor.words,
            title: factor.words,
            facts: factor.evidence && t('session.story.because', { evidence: factor.evidence }),
            action: mayWrite && <Remove session={session} factor={factor} />,
          }))}
        />
      )}
      {mayWrite && (
        <div>
          <Button size="small" onClick={onAdd}>
            {t(`session.story.${direction}Add`)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Remove({ session, factor }: Props & { factor: StoryFactor }) {
  const write = useSessionChange(({ story, version }: { story: StoryFactor[]; version: number }) =>
    api.curveSessions.write({ params: placeOf(session), body: { story } }, { ifMatch: version }),
  );
  const failed = (thrown: Error) => toast(problemOf(thrown).title || t('session.failed'), { bad: true });
  const remove = () => {
    const story = session.story.filter((each) => each !== factor);
    write.mutate(
      { story, version: session.version },
      {
        onSuccess: ({ version }) =>
          toast(t('session.story.removed'), {
            onUndo: () => write.mutate({ story: session.story, version }, { onError: failed }),
          }),
        onError: failed,
      },
    );
  };
  return (
    <Button
      size="small"
      kind="quiet"
      busy={write.isPending}
      aria-label={t('session.removeOf', { what: factor.words })}
      onClick={remove}
    >
      {t('session.remove')}
    </Button>
  );
}
