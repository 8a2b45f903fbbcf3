import type { CurveSessionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

const PartDialog = lazy(() => import('./PartDialog.tsx'));

type Part = CurveSessionRepresentation['parts'][number];

/** Who has a part in turning the curve: partners, and those who are still to be won. */
export function Parts({ session }: { session: CurveSessionRepresentation }) {
  const [isNaming, setNaming] = useState(false);
  const mayName = session.permissions.may.includes('curve_session.name_parts');
  return (
    <Card title={t('session.parts.title')}>
      <div className="stack">
        {session.parts.length === 0 && <p className="muted">{t('session.parts.none')}</p>}
        {session.parts.length > 0 && (
          <Rows
            label={t('session.parts.title')}
            items={session.parts.map((part) => ({
              id: part.id,
              tag: (
                <StatusTag kind={part.partnerId ? 'green' : 'yellow'}>
                  {t(part.partnerId ? 'session.parts.isPartner' : 'session.parts.toWin')}
                </StatusTag>
              ),
              title: part.partnerName ?? part.prospectName,
              facts: part.words,
              action: part.permissions.may.includes('curve_session.name_parts') && (
                <Strike session={session} part={part} />
              ),
            }))}
          />
        )}
        {mayName && (
          <div>
            <Button size="small" onClick={() => setNaming(true)}>
              {t('session.parts.add')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>{isNaming && <PartDialog session={session} onClose={() => setNaming(false)} />}</Suspense>
    </Card>
  );
}

function Strike({ session, part }: { session: CurveSessionRepresentation; part: Part }) {
  const name = part.partnerName ?? part.prospectName;
  const strike = useSessionChange(() =>
    api.curveSessions.strikePart({ params: { ...placeOf(session), partId: part.id } }, { ifMatch: part.version }),
  );
  return (
    <Button
      size="small"
      kind="quiet"
      busy={strike.isPending}
      aria-label={t('session.removeOf', { what: name })}
      onClick={() =>
        strike.mutate(undefined, {
          onSuccess: () => toast(t('session.parts.struck', { name })),
          onError: (thrown) => toast(problemOf(thrown).title || t('session.failed'), { bad: true }),
        })
      }
    >
      {t('session.remove')}
    </Button>
  );
}
