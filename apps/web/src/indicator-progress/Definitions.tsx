import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { definitionsQuery } from './indicator-progress.api.ts';
import { t } from './indicator-progress.strings.ts';

/** What each figure of the report means, in the words that the API serves at its address. */
export const Definitions = ({ workspaceId }: { workspaceId: string }) => (
  <Disclosure title={t('progress.meaning')} later>
    <Meanings workspaceId={workspaceId} />
  </Disclosure>
);

function Meanings({ workspaceId }: { workspaceId: string }) {
  const query = useQuery(definitionsQuery(workspaceId));
  return (
    <Loaded query={query} what={t('progress.meaning')} shape="rows" count={6}>
      {({ items }) => <Facts facts={items.map(({ heading, means }) => [heading, means] as const)} />}
    </Loaded>
  );
}
