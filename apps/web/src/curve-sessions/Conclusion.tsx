import type { CurveSessionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

/** Ends the sitting, or says what it still lacks; opens it again. */
export function Conclusion({ session }: { session: CurveSessionRepresentation }) {
  const { may } = session.permissions;
  const version = { ifMatch: session.version };
  const conclude = useSessionChange(() => api.curveSessions.conclude({ params: placeOf(session) }, version));
  const reopen = useSessionChange(() => api.curveSessions.reopen({ params: placeOf(session) }, version));
  const failed = (thrown: Error) => toast(problemOf(thrown).title || t('session.failed'), { bad: true });
  if (may.includes('curve_session.reopen'))
    return (
      <div>
        <Button busy={reopen.isPending} onClick={() => reopen.mutate(undefined, { onError: failed })}>
          {t('session.reopen')}
        </Button>
      </div>
    );
  if (!may.includes('curve_session.conclude')) return null;
  if (session.lacks) return <Banner kind="info">{t('session.lacks', { what: session.lacks })}</Banner>;
  const done = () => toast(t('session.concludedNow'));
  return (
    <Banner
      kind="good"
      actions={
        <Button
          kind="primary"
          busy={conclude.isPending}
          onClick={() => conclude.mutate(undefined, { onSuccess: done, onError: failed })}
        >
          {t('session.conclude')}
        </Button>
      }
    >
      {t('session.whole')}
    </Banner>
  );
}
