import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TypicalRisk } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { typicalQuery } from './risks.api.ts';
import { t } from './sharing.strings.ts';

const RaiseRiskSheet = lazy(() =>
  import('./RaiseRiskSheet.tsx').then((module) => ({ default: module.RaiseRiskSheet })),
);

/** Three risks that most partnerships meet, for a register that is still empty; what one dismisses is gone for all. */
export function StarterRisks() {
  const place = usePlace();
  const { data } = useQuery(typicalQuery(place.id));
  const { mutate: dismiss, variables, isPending } = useDismissal(place.id);
  const [adopting, adopt] = useState<TypicalRisk | null>(null);
  const isGoing = (key: string) => isPending && variables === key;
  const starters = (data?.items ?? []).filter(
    ({ starter, adopted, dismissed, key }) => starter && !adopted && !dismissed && !isGoing(key),
  );
  return (
    <>
      {starters.length > 0 && (
        <Card title={t('sharing.starters.title')}>
          <p className="muted">{t('sharing.starters.why')}</p>
          <Rows
            label={t('sharing.starters.title')}
            items={starters.map((risk) =>
              rowOf(risk, {
                onAdopt: () => adopt(risk),
                onDismiss: (button) => leave(button, () => dismiss(risk.key)),
              }),
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
  { onAdopt, onDismiss }: { onAdopt: () => void; onDismiss: (button: HTMLElement) => void },
) => ({
  id: key,
  title,
  facts: `${cause} ${consequence}`,
  action: (
    <span className="cluster" data-gap="tight">
      <Button size="small" aria-label={t('sharing.starters.adoptNamed', { title })} onClick={onAdopt}>
        {t('sharing.starters.adopt')}
      </Button>
      <Button
        size="small"
        kind="link"
        aria-label={t('sharing.starters.dismissNamed', { title })}
        onClick={(event) => onDismiss(event.currentTarget)}
      >
        {t('sharing.starters.dismiss')}
      </Button>
    </span>
  ),
});

/** Its row goes, so focus goes to the same button of a row beside it; from the last one to the page's title. */
const leave = (button: HTMLElement, act: () => void) => {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside ? [...beside.querySelectorAll('button')].at(-1) : document.querySelector<HTMLElement>('h1');
  next?.focus();
  act();
};

const useDismissal = (partnershipId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => api.risks.dismissStarter({ params: { partnershipId }, body: { key } }),
    onSuccess: (catalogue) => queries.setQueryData(typicalQuery(partnershipId).queryKey, catalogue),
  });
};
