import type { OutcomeRepresentation } from '@trivet/contract';
import { api } from '../../lib/api.ts';
import { AppointDialog } from '../people/AppointDialog.tsx';
import { t } from './outcomes.strings.ts';

type Props = { outcome: OutcomeRepresentation; onClose: () => void };

export default function AppointSroDialog({ outcome: { id, workspaceId, code, sroPersonId, version }, onClose }: Props) {
  return (
    <AppointDialog
      words={{
        title: t('adminOutcomes.appointTitle', { code }),
        label: t('adminOutcomes.sro'),
        hint: t('adminOutcomes.sroHint'),
        submit: t('adminOutcomes.appointSave'),
        done: t('adminOutcomes.appointed', { code }),
      }}
      workspaceId={workspaceId}
      personId={sroPersonId}
      concept="outcomes"
      appoint={(body) =>
        api.outcomes.appointSro({ params: { workspaceId, outcomeId: id }, body }, { ifMatch: version })
      }
      onClose={onClose}
    />
  );
}
