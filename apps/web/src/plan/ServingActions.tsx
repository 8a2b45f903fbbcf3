import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { StandingTag } from '../actions/StandingTag.tsx';
import { due, shortDay } from '../lib/dates.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { ActionLink } from './PlanLinks.tsx';
import { servingActionsQuery } from './plan.api.ts';
import { t } from './plan.strings.ts';

const AddActionSheet = lazy(() =>
  import('../actions/AddActionSheet.tsx').then((module) => ({ default: module.AddActionSheet })),
);

type Serving = { objectiveId: string } | { milestoneId: string };

/** What is done towards an objective or a milestone, and a way to add to it. */
export function ServingActions({ of, mayAdd }: { of: Serving; mayAdd: boolean }) {
  const place = usePlace();
  const [isAdding, add] = useState(false);
  const mayRaise = useMayHere('action.raise') && mayAdd;
  return (
    <Card
      title={t('plan.actions')}
      aside={
        mayRaise && (
          <Button size="small" onClick={() => add(true)}>
            {t('plan.addAction')}
          </Button>
        )
      }
    >
      <Loaded query={useQuery(servingActionsQuery(place.id, of))} what={t('plan.actions')} shape="rows" count={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('plan.actionsNone')}</p>
          ) : (
            <Rows
              label={t('plan.actions')}
              items={items.map((action) => ({
                id: action.id,
                tag: <StandingTag standing={action.standing} />,
                title: <ActionLink {...action} />,
                facts: [
                  action.ownerName ?? action.ownerPartnerShortName,
                  action.closedOn
                    ? t('plan.closedOn', { day: shortDay(action.closedOn) })
                    : action.dueOn && due(action.dueOn),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          )
        }
      </Loaded>
      <Suspense>{isAdding && <AddActionSheet place={place} serves={of} onClose={() => add(false)} />}</Suspense>
    </Card>
  );
}
