import type { WorkItem } from '@trivet/contract';
import { useState } from 'react';
import { Rows } from '../ui/Rows.tsx';
import { useMyPartnerships } from '../app/session.ts';
import { OpenedItem } from './OpenedItem.tsx';
import { WorkButton } from './WorkButton.tsx';
import { WorkFacts, WorkTag, WorkTitle } from './WorkTitle.tsx';

/** Rows of what one owes. One at a time opens in place. */
export function WorkRows({ label, items }: { label: string; items: readonly WorkItem[] }) {
  const [openId, open] = useState<string | null>(null);
  const isOneOfMany = useMyPartnerships().length > 1;
  return (
    <Rows
      label={label}
      items={items.map((item) => ({
        id: keyOf(item),
        tag: <WorkTag item={item} />,
        title: <WorkTitle item={item} />,
        facts: <WorkFacts item={item} withPartnership={isOneOfMany} />,
        action: (
          <WorkButton
            item={item}
            isOpen={openId === keyOf(item)}
            onToggle={() => open(openId === keyOf(item) ? null : keyOf(item))}
          />
        ),
        below: openId === keyOf(item) && <OpenedItem item={item} onClose={() => open(null)} />,
      }))}
    />
  );
}

/** One action may ask two things of one person. */
const keyOf = ({ kind, id }: WorkItem) => `${kind} ${id}`;
