import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ServiceAccountRepresentation } from '@trivet/contract';
import { TokenSheet } from '../../account/TokenSheet.tsx';
import { api } from '../../lib/api.ts';
import { addDays, today } from '../../lib/dates.ts';
import { partnershipChoicesQuery } from '../../register/register.api.ts';
import { useWorkspace } from '../workspace.ts';
import { scopes } from './service-account.choices.ts';
import { t } from './service-accounts.strings.ts';

type Props = { account: ServiceAccountRepresentation; onClose: () => void };

/** A token for a service account: it may read, and no longer than the account works. */
export default function MakeServiceTokenSheet({ account: { id, lastDay }, onClose }: Props) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const partnerships = useQuery(partnershipChoicesQuery(workspace.id)).data?.items ?? [];
  const inYear = addDays(today(), 365);
  const params = { workspaceId: workspace.id, serviceAccountId: id };
  return (
    <TokenSheet
      holder={{
        workspaces: [workspace],
        scopes,
        partnershipsIn: () => partnerships,
        all: t('service.reachAll'),
        until: lastDay < inYear ? lastDay : inYear,
        make: async ({ workspaceId, ...body }) => {
          const made = await api.serviceAccounts.makeToken({ params, body });
          await queries.invalidateQueries({ queryKey: ['service_accounts', workspaceId, id] });
          return made;
        },
      }}
      onClose={onClose}
    />
  );
}
