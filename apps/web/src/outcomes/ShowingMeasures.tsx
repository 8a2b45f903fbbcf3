import { useQuery } from '@tanstack/react-query';
import type { EvidenceOf } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { SeriesRows } from './SeriesRows.tsx';
import { measuresQuery } from './series.api.ts';
import { t } from './series.strings.ts';

const LinkMeasureDialog = lazy(() => import('./LinkMeasureDialog.tsx'));

type Props = { of: EvidenceOf; title: string; none: string };

/** The measures that show how an objective, a criterion or an agreement goes, and the way to name another. */
export function ShowingMeasures({ of, title, none }: Props) {
  const place = usePlace();
  const query = useQuery(measuresQuery(place.id));
  const mayLink = useMayHere('measure.create');
  const [isLinking, link] = useState(false);
  const add = mayLink && (
    <Button size="small" onClick={() => link(true)}>
      {t('evidence.link')}
    </Button>
  );
  return (
    <Card title={title} aside={add}>
      <Loaded query={query} what={title} shape="rows" count={1}>
        {({ items }) => {
          const showing = items.filter(({ evidenceOf }) => evidenceOf.some(({ id }) => id === of.id));
          return showing.length === 0 ? <p className="muted">{none}</p> : <SeriesRows series={showing} label={title} />;
        }}
      </Loaded>
      <Suspense>{isLinking && <LinkMeasureDialog of={of} onClose={() => link(false)} />}</Suspense>
    </Card>
  );
}
