import { useQuery } from '@tanstack/react-query';
import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { interestsQuery } from '../interests/interests.api.ts';
import { useCommand } from '../lib/keyboard.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { TakeNote } from './TakeNote.tsx';
import { takenKinds, type Taken, type TakenKind } from './taken.ts';
import { t } from './run.strings.ts';

const DecisionEntry = lazy(() => import('../decisions/DecisionEntry.tsx'));
const InterestForm = lazy(() => import('../interests/InterestForm.tsx'));
const TakeAction = lazy(() => import('./TakeAction.tsx'));
const RaiseRiskSheet = lazy(() => import('../risks/RaiseRiskSheet.tsx').then((m) => ({ default: m.RaiseRiskSheet })));

type Props = { meeting: MeetingRepresentation; item: AgendaItemView };

/** What is taken at the item in hand: by its button, by its key, or by its word in the text. */
export function Taking({ meeting, item }: Props) {
  const place = usePlace();
  const may = useTakings(meeting);
  const [chosen, choose] = useState<Taken | null>(null);
  const taken = chosen ?? { kind: may('note') ? ('note' as const) : null, words: '' };
  const done = () => choose(null);
  return (
    <div className="stack">
      <div className="cluster" data-gap="tight" role="group" aria-label={t('run.taking')}>
        {takenKinds.map(
          (kind) =>
            may(kind) && (
              <TakeButton
                key={kind}
                kind={kind}
                isOn={taken.kind === kind}
                onTake={() => choose({ kind, words: '' })}
              />
            ),
        )}
      </div>
      {taken.kind === 'note' && <TakeNote meeting={meeting} itemId={item.id} chosen={chosen} onOther={choose} />}
      <Suspense>
        {taken.kind === 'decision' && (
          <DecisionEntry meetingId={meeting.id} itemId={item.id} title={taken.words || item.title} onDone={done} />
        )}
        {taken.kind === 'interest' && (
          <InterestForm meeting={meeting} itemId={item.id} words={taken.words} onDone={done} />
        )}
        {taken.kind === 'action' && <TakeAction item={item} words={taken.words} onDone={done} />}
        {taken.kind === 'risk' && (
          <RaiseRiskSheet
            place={place}
            words={{ title: taken.words, cause: '' }}
            agendaItemId={item.id}
            onClose={done}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Anyone who may log actions and risks here may log them in its meetings. */
const useTakings = (meeting: MeetingRepresentation) => {
  const declaring = useQuery(interestsQuery(meeting)).data?.permissions.may ?? [];
  const mayMinute = meeting.permissions.may.includes('meeting.minute');
  const may: Record<TakenKind, boolean> = {
    note: mayMinute,
    decision: mayMinute,
    action: useMayHere('action.raise'),
    risk: useMayHere('risk.raise'),
    interest: declaring.length > 0,
  };
  return (kind: TakenKind) => may[kind];
};

type ButtonProps = { kind: TakenKind; isOn: boolean; onTake: () => void };

function TakeButton({ kind, isOn, onTake }: ButtonProps) {
  useCommand(`take.${kind}`, onTake);
  return (
    <Button size="small" aria-pressed={isOn} onClick={onTake}>
      {t(`run.take.${kind}`)}
      <kbd className="run-key" aria-hidden="true">
        {t(`run.key.${kind}`)}
      </kbd>
    </Button>
  );
}
