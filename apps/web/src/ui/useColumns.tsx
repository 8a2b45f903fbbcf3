import { useState } from 'react';
import { keepOnDevice, keptOnDevice } from '../lib/onDevice.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { Column } from './table.ts';

/** Where a choice of columns stands in an address: a link then shows what its sender saw. */
type InAddress = { value: string | undefined; onChange: (value: string | undefined) => void };

/**
 * The columns of a table that this person wants to see, and the button that changes them, for DataTable's `columns` and
 * `tools`. The choice is kept for them on this device under the table's name; what an address says goes before it.
 */
export const useColumns = <Row,>(table: string, columns: readonly Column<Row>[], inAddress?: InAddress) => {
  const name = `columns.${table}`;
  const [kept, keep] = useState(() => wordIn(keptOnDevice(name)));
  const free = columns.filter(isFree);
  const usual = free.filter(({ isExtra }) => !isExtra).map(({ id }) => id);
  const said = inAddress?.value ?? kept;
  const chosen = said === undefined ? usual : free.map(({ id }) => id).filter((id) => said.split('.').includes(id));
  const choose = (ids: readonly string[]) => {
    const words = isSame(ids, usual) ? undefined : ids.join('.') || none;
    keepOnDevice(name, words);
    keep(words);
    inAddress?.onChange(words);
  };
  return {
    columns: columns.filter((column) => !isFree(column) || chosen.includes(column.id)),
    tools: (
      <ColumnChooser
        id={name}
        columns={free}
        chosen={chosen}
        onChoose={choose}
        onReset={said === undefined ? undefined : () => choose(usual)}
      />
    ),
  };
};

/** What a row is called and its buttons always show. */
const isFree = <Row,>({ isTitle, isControl }: Column<Row>) => !isTitle && !isControl;

/** An address that holds an empty choice. */
const none = '-';

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

const wordIn = (kept: unknown) => (typeof kept === 'string' ? kept : undefined);
