import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { addDays, today } from '../lib/dates.ts';
import { myTokensQuery } from './account.api.ts';
import { scopes } from './token.choices.ts';
import { TokenSheet } from './TokenSheet.tsx';
import { t } from './account.strings.ts';

/** A token for a program that works for oneself. */
export default function MakeTokenSheet({ onClose }: { onClose: () => void }) {
  const { workspaces } = useSession();
  const queries = useQueryClient();
  return (
    <TokenSheet
      holder={{
        workspaces,
        scopes,
        partnershipsIn: (workspaceId) => workspaces.find(({ id }) => id === workspaceId)?.partnerships ?? [],
        all: t('tokens.reachAll'),
        until: addDays(today(), 365),
        make: async (body) => {
          const made = await api.me.createToken({ params: {}, body });
          await queries.invalidateQueries(myTokensQuery);
          return made;
        },
      }}
      onClose={onClose}
    />
  );
}
