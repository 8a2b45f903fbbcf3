import { useQuery } from '@tanstack/react-query';

import { AskedOf } from '../actions/AskedOf.tsx';
import { actionByIdQuery } from '../actions/actions.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import type { OpenedProps } from './OpenedItem.tsx';
import { nameOf } from './WorkTitle.tsx';

/** What somebody asks about an action, with the ways to answer it. */
export default function OpenedQuestion({ item }: Pick<OpenedProps, 'item'>) {
  const query = useQuery(actionByIdQuery(item.partnershipId, item.id));
  return (
    <Loaded query={query} what={nameOf(item)}>
      {(action) => <AskedOf action={action} />}
    </Loaded>
  );
}
