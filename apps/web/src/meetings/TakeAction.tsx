import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView } from '@trivet/contract';
import { QuickAdd } from '../actions/QuickAdd.tsx';
import { tellRaised } from '../actions/tell-raised.tsx';
import { usePlace } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';

type Props = { item: AgendaItemView; words: string; onDone: () => void };

/** An action in one line; whoever leads the item has it where nobody is named. */
export default function TakeAction({ item, words, onDone }: Props) {
  const place = usePlace();
  const { data } = useQuery(seatsQuery(place.id));
  return (
    <QuickAdd
      place={place}
      seats={data?.seats ?? []}
      holder={item.presenterPersonId ?? place.personId}
      agendaItemId={item.id}
      start={words}
      onAdded={(action, hasNext) => {
        tellRaised(place, action);
        if (!hasNext) onDone();
      }}
      onCancel={onDone}
    />
  );
}
