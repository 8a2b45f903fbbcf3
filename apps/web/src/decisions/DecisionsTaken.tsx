import { useQuery } from '@tanstack/react-query';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Rows } from '../ui/Rows.tsx';
import { DecisionLink, DecisionStatus, tallyWords } from './DecisionStatus.tsx';
import { takenAtQuery } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

type Props = { meetingId: string; itemId: string };

/** What was decided at an item; nothing where nothing was. */
export default function DecisionsTaken({ meetingId, itemId }: Props) {
  const place = usePlace();
  const { data } = useQuery(takenAtQuery(place.id, meetingId));
  const decisions = data?.items.filter((one) => one.itemId === itemId) ?? [];
  if (decisions.length === 0) return null;
  return (
    <Rows
      label={t('entry.taken')}
      items={decisions.map((decision) => ({
        id: decision.id,
        tag: <DecisionStatus status={decision.status} />,
        title: (
          <DecisionLink address={addressIn(place)} reference={decision.reference}>
            {shortOf(decision.reference)} {decision.title}
          </DecisionLink>
        ),
        facts: [t(`method.${decision.method}`), tallyWords(decision)].filter(Boolean).join(' · '),
      }))}
    />
  );
}
