import { useQuery } from '@tanstack/react-query';
import type { TypicalRisk } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { keepOnDevice, keptOnDevice } from '../lib/onDevice.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { typicalQuery } from './risks.api.ts';
import { t } from './sharing.strings.ts';

const RaiseRiskSheet = lazy(() =>
  import('./RaiseRiskSheet.tsx').then((module) => ({ default: module.RaiseRiskSheet })),
);

/** Three risks that most partnerships meet, for a register that is still empty. */
export function StarterRisks() {
  const place = usePlace();
  const { data } = useQuery(typicalQuery(place.id));
  const [dismissed, setDismissed] = useState(() => dismissedIn(place.id));
  const [adopting, adopt] = useState<TypicalRisk | null>(null);
  const dismiss = (key: string) => {
    const keys = [...dismissed, key];
    keepOnDevice(nameFor(place.id), keys);
    setDismissed(keys);
  };
  const starters = (data?.items ?? []).filter(
    ({ starter, adopted, key }) => starter && !adopted && !dismissed.includes(key),
  );
  return (
    <>
      {starters.length > 0 && (
        <Card title={t('sharing.starters.title')}>
          <p className="muted">{t('sharing.starters.why')}</p>
          <Rows
            label={t('sharing.starters.title')}
            items={starters.map((risk) =>
              rowOf(risk, { onAdopt: () => adopt(risk), onDismiss: () => dismiss(risk.key) }),
            )}
          />
        </Card>
      )}
      <Suspense>{adopting && <RaiseRiskSheet place={place} start={adopting} onClose={() => adopt(null)} />}</Suspense>
    </>
  );
}

const rowOf = (
  { key, title, cause, consequence }: TypicalRisk,
  { onAdopt, onDismiss }: { onAdopt: () => void; onDismiss: () => void },
) => ({
  id: key,
  title,
  facts: `${cause} ${consequence}`,
  action: (
    <span className="cluster" data-gap="tight">
      <Button size="small" aria-label={t('sharing.starters.adoptNamed', { title })} onClick={onAdopt}>
        {t('sharing.starters.adopt')}
      </Button>
      <Button size="small" kind="link" aria-label={t('sharing.starters.dismissNamed', { title })} onClick={onDismiss}>
        {t('sharing.starters.dismiss')}
      </Button>
    </span>
  ),
});

const nameFor = (partnershipId: string) => `starters.${partnershipId}`;

const dismissedIn = (partnershipId: string): string[] => {
  const kept = keptOnDevice(nameFor(partnershipId));
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
};
