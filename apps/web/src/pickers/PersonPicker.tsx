import type { ListedPerson } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { Combobox, type ComboProps } from '../ui/Combobox.tsx';
import { useOffer } from './useOffer.ts';

type Props = Omit<ComboProps, 'items' | 'onSearch' | 'isSearching'> & {
  workspaceId: string;
  /** Those who left, too: what they did is still theirs. */
  withArchived?: boolean;
};

/** One person of a workspace, however many it has. */
export function PersonPicker({ workspaceId, withArchived = false, ...field }: Props) {
  const params = { workspaceId };
  const offer = useOffer<ListedPerson>(
    {
      key: ['people', workspaceId, ...(withArchived ? ['ever'] : [])],
      list: async (query) => {
        const asked = (['false', 'true'] as const).slice(0, withArchived ? 2 : 1);
        const pages = await Promise.all(
          asked.map((archived) => api.people.list({ params, query: { ...query, archived } })),
        );
        return { items: pages.flatMap(({ items }) => items), next: pages.find(({ next }) => next)?.next ?? null };
      },
      get: (personId) => api.people.get({ params: { workspaceId, personId } }),
      show: ({ id, name, jobTitle, organisationName }) => ({
        id,
        label: name,
        detail: [jobTitle, organisationName].filter(Boolean).join(', ') || undefined,
      }),
    },
    field.value,
  );
  return <Combobox {...field} {...offer} />;
}
