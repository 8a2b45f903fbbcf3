import { Link } from '@tanstack/react-router';
import type { ListedAction } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { due, shortDay } from '../lib/dates.ts';
import { addressIn, shortOf, type Place } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import { Menu } from '../ui/Menu.tsx';
import { movesFrom, type BoardColumn } from './board-moves.ts';
import { t } from './board.strings.ts';

type Props = {
  action: ListedAction;
  column: BoardColumn;
  place: Place;
  /** It has just come here: focus comes with it. */
  isMoved: boolean;
  onMove: (to: BoardColumn) => void;
};

/** One action on the board: what, who, when, and where it can go. */
export function BoardCard({ action, column, place, isMoved, onMove }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const reference = shortOf(action.reference);
  useEffect(() => {
    if (isMoved) link.current?.focus();
  }, [isMoved]);
  return (
    <li className="board-card">
      <Link ref={link} to="/w/$workspace/p/$code/actions/$reference" params={{ ...addressIn(place), reference }}>
        {reference} {action.title}
      </Link>
      <Facts action={action} />
      <Menu
        label={t('board.move', { reference })}
        size="small"
        entries={movesFrom(column).map((to) => ({ id: to, label: t(`board.${to}`), onAction: () => onMove(to) }))}
      />
    </li>
  );
}

function Facts({
  action: { ownerName, ownerPartnerName, dueOn, closedOn, light, lightReasons },
}: {
  action: ListedAction;
}) {
  const when = dueOn && (closedOn === null ? due(dueOn) : shortDay(dueOn));
  return (
    <p className="muted">
      <span className="block">{ownerName ?? ownerPartnerName}</span>
      <span className={lightReasons.includes('overdue') ? 'block due-late' : 'block'}>{when ?? t('board.noDate')}</span>
      {light && closedOn === null && <LightTag light={light} />}
    </p>
  );
}
