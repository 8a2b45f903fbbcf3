import type { OrganisationRepresentation } from '@trivet/contract';
import { api } from '../../lib/api.ts';
import { AppointDialog } from '../people/AppointDialog.tsx';
import { t } from './organisations.strings.ts';

type Props = { organisation: OrganisationRepresentation; onClose: () => void };

export default function AppointLeadDialog({
  organisation: { id, workspaceId, name, leadPersonId, version },
  onClose,
}: Props) {
  return (
    <AppointDialog
      words={{
        title: t('adminOrgs.appointTitle', { name }),
        label: t('adminOrgs.lead-person'),
        hint: t('adminOrgs.leadHint'),
        submit: t('adminOrgs.appointSave'),
        done: t('adminOrgs.appointed', { name }),
      }}
      workspaceId={workspaceId}
      personId={leadPersonId}
      concept="organisations"
      appoint={(body) =>
        api.organisations.appointLead({ params: { workspaceId, organisationId: id }, body }, { ifMatch: version })
      }
      onClose={onClose}
    />
  );
}
