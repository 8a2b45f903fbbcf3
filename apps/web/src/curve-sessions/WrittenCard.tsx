import type { CurveSessionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { t } from './curve-sessions.strings.ts';

const WriteDialog = lazy(() => import('./WriteDialog.tsx'));

export type Written = 'whatWorks' | 'researchAgenda';
type Props = { session: CurveSessionRepresentation; field: Written };

/** One of the questions that are answered in words. */
export function WrittenCard({ session, field }: Props) {
  const [isWriting, setWriting] = useState(false);
  const words = session[field];
  return (
    <Card title={t(`session.${field}.title`)}>
      <div className="stack">
        {words ? <p className="as-typed prose">{words}</p> : <p className="muted">{t(`session.${field}.none`)}</p>}
        {session.permissions.may.includes('curve_session.write') && (
          <div>
            <Button
              size="small"
              aria-label={t(words ? `session.${field}.change` : `session.${field}.write`)}
              onClick={() => setWriting(true)}
            >
              {t(words ? 'session.change' : 'session.write')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>
        {isWriting && <WriteDialog session={session} field={field} onClose={() => setWriting(false)} />}
      </Suspense>
    </Card>
  );
}
