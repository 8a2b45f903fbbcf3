import type { RiskPartnerView, RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { shortDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { levelOf, useScoring, type Scoring } from './scoring.ts';
import { t } from './sharing.strings.ts';

const PartnerScoreDialog = lazy(() => import('./PartnerScoreDialog.tsx'));

/** Whom a risk touches, what each says it would mean for it, and how far apart their scores lie. */
export function RiskPartners({ risk }: { risk: RiskRepresentation }) {
  const [scoring, score] = useState<RiskPartnerView | null>(null);
  const shown = risk.partners.filter(({ affected, seenOn, mayScore }) => affected || seenOn || mayScore);
  const { spread } = risk;
  const words = useScoring(risk.workspaceId);
  return (
    <Card title={t('sharing.partners.title')}>
      {spread && <p>{t('sharing.partners.spread', { ...spread, score: risk.score })}</p>}
      {shown.length === 0 ? (
        <p>{t('sharing.partners.none')}</p>
      ) : (
        <Rows label={t('sharing.partners.title')} items={shown.map((view) => rowOf(view, words, () => score(view)))} />
      )}
      <Suspense>{scoring && <PartnerScoreDialog risk={risk} view={scoring} onClose={() => score(null)} />}</Suspense>
    </Card>
  );
}

const rowOf = (view: RiskPartnerView, words: Scoring, onScore: () => void) => ({
  id: view.partnerId,
  tag: view.affected ? <StatusTag kind="grey">{t('sharing.partners.affected')}</StatusTag> : undefined,
  title: view.organisationName,
  facts: (
    <>
      {factsOf(view, words)}
      {view.note && <span className="block as-typed">{view.note}</span>}
    </>
  ),
  action: view.mayScore && <ScoreButton view={view} onScore={onScore} />,
});

/** Many partners have one: it is named by its partner, beginning with the words one sees. */
function ScoreButton({ view, onScore }: { view: RiskPartnerView; onScore: () => void }) {
  const words = t(view.seenOn ? 'sharing.partners.change' : 'sharing.partners.say');
  const label = t('sharing.partners.sayFor', { words, organisation: view.organisationName });
  return (
    <Button size="small" aria-label={label} onClick={onScore}>
      {words}
    </Button>
  );
}

function factsOf({ impact, likelihood, seenByName, seenOn }: RiskPartnerView, words: Scoring): string {
  if (impact === null) return t('sharing.partners.silent');
  const word = words.impact(levelOf(impact) ?? 1).toLowerCase();
  return [
    t('sharing.partners.impact', { impact, word }),
    likelihood && t('sharing.partners.score', { score: likelihood * impact }),
    seenByName && seenOn && t('sharing.partners.seen', { name: seenByName, day: shortDay(seenOn) }),
  ]
    .filter(Boolean)
    .join('. ');
}
