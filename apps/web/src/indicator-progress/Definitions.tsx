import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { definitionsQuery } from './indicator-progress.api.ts';
import { t } from './indicator-progress.strings.ts';

/** What each figure of the report means, in the words that the API serves at its address. */
export const Definitions = () => (
  <Disclosure title={t('progress.meaning')} later>
    <Meanings />
  </Disclosure>
);

function Meanings() {
  const query = useQuery(definitionsQuery);
  return (
    <Loaded query={query} what={t('progress.meaning')} shape="rows" count={6}>
      {({ columns }) => <Facts facts={columns.map(({ heading, means }) => [heading, means] as const)} />}
    </Loaded>
  );
}
