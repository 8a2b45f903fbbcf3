import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { announce } from '../lib/announce.ts';
import { Aria } from './Aria.tsx';
import { downIcon, Icon } from './icons.tsx';
import { dragIcon, upIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

type Props<Item> = {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  onReorder: (ids: readonly string[]) => void;
};

/** An order that people set: by dragging, by Move up and Move down, or by keyboard. Dragging is never the only way. */
export function ReorderList<Item>({ label, items, idOf, nameOf, children, onReorder }: Props<Item>) {
  const ids = items.map(idOf);
  const move = (id: string, to: number) => {
    onReorder(placed(ids, id, to));
    const item = items.find((each) => idOf(each) === id);
    if (item) announce(t('order.moved', { what: nameOf(item), place: to + 1, total: ids.length }));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      const rest = ids.filter((each) => each !== id);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      if (id) move(id, at);
    },
  });
  return (
    <Aria>
      <GridList
        className="reorder"
        aria-label={label}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {items.map((item, at) => (
          <GridListItem key={idOf(item)} id={idOf(item)} className="reorder-item" textValue={nameOf(item)}>
            <AriaButton
              slot="drag"
              className="button"
              data-kind="quiet"
              data-shape="icon"
              aria-label={t('order.drag', { what: nameOf(item) })}
            >
              <Icon path={dragIcon} />
            </AriaButton>
            <div className="reorder-body">{children(item)}</div>
            <MoveButtons
              name={nameOf(item)}
              isFirst={at === 0}
              isLast={at === items.length - 1}
              onMove={(by) => move(idOf(item), at + by)}
            />
          </GridListItem>
        ))}
      </GridList>
    </Aria>
  );
}

type MoveProps = { name: string; isFirst: boolean; isLast: boolean; onMove: (by: 1 | -1) => void };

function MoveButtons({ name, isFirst, isLast, onMove }: MoveProps) {
  return (
    <>
      <AriaButton
        className="button"
        data-kind="quiet"
        data-shape="icon"
        isDisabled={isFirst}
        aria-label={t('order.up', { what: name })}
        onPress={() => onMove(-1)}
      >
        <Icon path={upIcon} />
      </AriaButton>
      <AriaButton
        className="button"
        data-kind="quiet"
        data-shape="icon"
        isDisabled={isLast}
        aria-label={t('order.down', { what: name })}
        onPress={() => onMove(1)}
      >
        <Icon path={downIcon} />
      </AriaButton>
    </>
  );
}

const placed = (ids: readonly string[], id: string, to: number) => {
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};
