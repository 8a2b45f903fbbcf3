import type { LogicBoxRepresentation } from '@trivet/contract';
import { useId, type KeyboardEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { downIcon } from '../ui/icons.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { upIcon } from '../ui/page-icons.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { EvidenceTag } from './EvidenceTag.tsx';
import { t } from './logic-model.strings.ts';
import { gapOf } from './stages.ts';

export type Step = 'up' | 'down' | 'before' | 'after';

type Box = LogicBoxRepresentation;
type Props = {
  box: Box;
  all: readonly Box[];
  place: { isFirst: boolean; isLast: boolean };
  onMove: (step: Step) => void;
  onEdit: () => void;
  onTakeOut: () => void;
};

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'before', ArrowRight: 'after' };

/** A box with what it leads to, what it rests on, what shows it and what it lacks, and what may be done with it. */
export function LogicBoxCard({ box, all, place, onMove, onEdit, onTakeOut }: Props) {
  const id = useId();
  const mayMove = box.permissions.may.includes('logic_box.move');
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!mayMove || !step || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons do the same: the keys are a shorter way
    <div className="logic-box" role="group" aria-labelledby={id} data-box={box.id} tabIndex={-1} onKeyDown={onKeyDown}>
      <h3 id={id}>{box.title}</h3>
      {box.description && <p className="as-typed">{box.description}</p>}
      <LeadsTo box={box} all={all} />
      {box.assumptions && (
        <p className="as-typed">
          <strong>{t('logic.assumes')}:</strong> {box.assumptions}
        </p>
      )}
      {box.shownBy.length > 0 && (
        <ul aria-label={t('logic.shownBy')}>
          {box.shownBy.map((one) => (
            <li key={one.id}>
              <EvidenceTag of={one} />
            </li>
          ))}
        </ul>
      )}
      {box.gaps.map((gap) => (
        <div key={gap}>
          <StatusTag kind="amber">{t(`logic.gap.${gapOf(gap, box)}`)}</StatusTag>
        </div>
      ))}
      <Acts {...{ box, place, onMove, onEdit, onTakeOut, mayMove }} />
    </div>
  );
}

function LeadsTo({ box, all }: { box: Box; all: readonly Box[] }) {
  const next = all.filter(({ id }) => box.leadsToIds.includes(id));
  if (next.length === 0) return null;
  return (
    <p>
      <strong>{t('logic.leadsTo')}:</strong> {next.map(({ title }) => title).join('; ')}
    </p>
  );
}

function Acts({ box, place, onMove, onEdit, onTakeOut, mayMove }: Omit<Props, 'all'> & { mayMove: boolean }) {
  const { title, permissions } = box;
  const named = <span className="visually-hidden"> {title}</span>;
  const mayEdit = permissions.may.includes('logic_box.edit');
  const mayTakeOut = permissions.may.includes('logic_box.remove');
  if (!mayMove && !mayEdit && !mayTakeOut) return null;
  return (
    <div className="cluster" data-gap="tight" data-screen-only role="group" aria-label={t('logic.boxActs', { title })}>
      {mayEdit && (
        <Button size="small" onClick={onEdit}>
          {t('logic.change')}
          {named}
        </Button>
      )}
      {mayMove && !place.isFirst && (
        <IconButton size="small" icon={upIcon} label={t('logic.up', { title })} onClick={() => onMove('up')} />
      )}
      {mayMove && !place.isLast && (
        <IconButton size="small" icon={downIcon} label={t('logic.down', { title })} onClick={() => onMove('down')} />
      )}
      {mayTakeOut && (
        <Button size="small" kind="quiet" onClick={onTakeOut}>
          {t('logic.takeOut')}
          {named}
        </Button>
      )}
    </div>
  );
}
