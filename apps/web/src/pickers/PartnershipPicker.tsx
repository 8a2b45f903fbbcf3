import type { RegisterEntry } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { Combobox, type ComboProps } from '../ui/Combobox.tsx';
import { useOffer } from './useOffer.ts';

type Props = Omit<ComboProps, 'items' | 'onSearch' | 'isSearching'> & { workspaceId: string };

/** One partnership of the register, however many it has. */
export function PartnershipPicker({ workspaceId, ...field }: Props) {
  const offer = useOffer<RegisterEntry>(
    {
      key: ['register', workspaceId],
      list: (query) => api.partnerships.list({ params: { workspaceId }, query: { ...query, archived: 'false' } }),
      get: (partnershipId) => api.partnerships.getEntry({ params: { workspaceId, partnershipId } }),
      show: ({ id, code, name }) => ({ id, label: name, detail: code }),
    },
    field.value,
  );
  return <Combobox {...field} {...offer} />;
}
