import type { ListedOrganisation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { Combobox, type ComboProps } from '../ui/Combobox.tsx';
import { useOffer } from './useOffer.ts';

type Props = Omit<ComboProps, 'items' | 'onSearch' | 'isSearching'> & {
  workspaceId: string;
  /** Those that cannot be meant here: itself, the partners already. */
  except?: ReadonlySet<string>;
};

/** One organisation of a workspace, however many it has. */
export function OrganisationPicker({ workspaceId, except, ...field }: Props) {
  const { items, ...search } = useOffer<ListedOrganisation>(
    {
      key: ['organisations', workspaceId],
      list: (query) => api.organisations.list({ params: { workspaceId }, query: { ...query, archived: 'false' } }),
      get: (organisationId) => api.organisations.get({ params: { workspaceId, organisationId } }),
      show: ({ id, name, shortName }) => ({ id, label: name, detail: shortName === name ? undefined : shortName }),
    },
    field.value,
  );
  return <Combobox {...field} {...search} items={items.filter(({ id }) => !except?.has(id))} />;
}
