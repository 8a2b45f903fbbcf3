import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedAction, RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { StandingTag } from '../actions/StandingTag.tsx';
import { actionsOfRiskQuery } from '../actions/actions.api.ts';
import { due } from '../lib/dates.ts';
import { addressIn, shortOf, useMayHere, usePlace, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { t } from './risks.strings.ts';

const AddActionSheet = lazy(() =>
  import('../actions/AddActionSheet.tsx').then((module) => ({ default: module.AddActionSheet })),
);

/** What is done about a risk, and the way to do more. */
export function RiskActions({ risk }: { risk: RiskRepresentation }) {
  const place = usePlace();
  const query = useQuery(actionsOfRiskQuery(place.id, risk.id));
  const mayRaise = useMayHere('action.raise') && risk.status === 'open';
  const [isAdding, add] = useState(false);
  return (
    <Card
      title={t('risks.page.actions')}
      aside={
        mayRaise && (
          <Button size="small" onClick={() => add(true)}>
            {t('risks.page.addAction')}
          </Button>
        )
      }
    >
      <Loaded query={query} what={t('risks.page.actions')} count={2}>
        {({ items }) => {
          if (items.length > 0)
            return <Rows label={t('risks.page.actions')} items={items.map((each) => rowOf(place, each))} />;
          return <p>{t(risk.aboveAppetite ? 'risks.page.noActionsAbove' : 'risks.page.noActions')}</p>;
        }}
      </Loaded>
      <Suspense>{isAdding && <AddActionSheet place={place} riskId={risk.id} onClose={() => add(false)} />}</Suspense>
    </Card>
  );
}

const rowOf = (place: Place, { id, reference, title, standing, ownerName, dueOn }: ListedAction) => ({
  id,
  title: (
    <Link to="/w/$workspace/p/$code/actions/$reference" params={{ ...addressIn(place), reference: shortOf(reference) }}>
      {shortOf(reference)} {title}
    </Link>
  ),
  facts: (
    <span className="cluster" data-gap="tight">
      <StandingTag standing={standing} />
      {[ownerName, dueOn && due(dueOn)].filter(Boolean).join(', ')}
    </span>
  ),
});
