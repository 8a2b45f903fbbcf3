import { lazy, Suspense } from 'react';
import { downIcon, Icon } from '../ui/icons.tsx';
import { Drop } from './Drop.tsx';
import { useCurrentPartnership } from './navigation.ts';
import { useMyPartnerships } from './session.ts';
import { t } from './frame.strings.ts';

const PartnershipChoices = lazy(() =>
  import('./PartnershipChoices.tsx').then((m) => ({ default: m.PartnershipChoices })),
);

/** The partnership one is in, and the way to another: type part of its name. */
export function Switcher() {
  const partnerships = useMyPartnerships();
  const current = useCurrentPartnership();
  if (partnerships.length === 0) return null;
  const title = (
    <>
      <span>
        <span className="visually-hidden">{t('frame.switch')} </span>
        {current?.name ?? t('frame.choose')}
      </span>
      <Icon path={downIcon} />
    </>
  );
  return (
    <Drop className="button switcher" data-kind="quiet" place="start" title={title}>
      <Suspense>
        <PartnershipChoices partnerships={partnerships} current={current} />
      </Suspense>
    </Drop>
  );
}
