import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import { Card } from '../ui/Card.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import { agreementReviewsQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** What its parties said each time they were asked whether it is still worth having. */
export function Reviews({ agreement }: { agreement: AgreementRepresentation }) {
  const { data } = useQuery(agreementReviewsQuery(agreement));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('reviews.title')}>
      <Timeline
        entries={data.items.map(({ id, at, personName, verdict, note }) => ({
          id,
          at,
          what: t(`verdict.${verdict}`),
          who: personName,
          body: note,
        }))}
      />
    </Card>
  );
}
