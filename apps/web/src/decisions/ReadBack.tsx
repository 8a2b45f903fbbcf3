import type { DecisionRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { shortOf } from '../partnerships/place.ts';
import { DecisionStatus, tallyWords } from './DecisionStatus.tsx';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onDone: () => void };

/** The decision alone, large enough to be read out and seen by everyone, until any key is pressed. */
export function ReadBack({ decision, onDone }: Props) {
  const shown = useRef<HTMLDialogElement>(null);
  useEffect(() => shown.current?.showModal(), []);
  return (
    <dialog
      ref={shown}
      className="read-back"
      aria-labelledby="read-back"
      onClose={onDone}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <p className="kicker">{shortOf(decision.reference)}</p>
      <p id="read-back" className="read-back-words">
        {decision.words || decision.title}
      </p>
      <p className="cluster">
        <DecisionStatus status={decision.status} />
        {decision.tally && decision.tally.voters > decision.tally.silent && <span>{tallyWords(decision)}</span>}
      </p>
      <button type="button" className="button" data-kind="secondary" onClick={onDone}>
        {t('entry.readBack')}
      </button>
    </dialog>
  );
}
