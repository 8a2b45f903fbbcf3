import { useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { PersonRoles } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { sessionQuery } from '../../app/session.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/Toast.tsx';
import { roleChoices } from './role-choices.ts';
import type { WorkspaceRole } from '@trivet/domain';
import { t } from './people.strings.ts';

type Props = { person: PersonRepresentation; onClose: () => void };

/** What someone is in the workspace. The last administrator stays one, and is told why. */
export default function RolesDialog({ person: { id, workspaceId, name, roles, version }, onClose }: Props) {
  const queries = useQueryClient();
  const form = useForm<{ roles: readonly WorkspaceRole[] }, PersonRoles>({
    schema: () => import('@trivet/domain').then((domain) => domain.PersonRoles),
    defaultValues: { roles },
    says: { roles: t('adminPeople.rolesMissing') },
    onSubmit: async (body) => {
      await api.people.setRoles({ params: { workspaceId, personId: id }, body }, { ifMatch: version });
      toast(t('adminPeople.rolesDone', { name }));
      onClose();
      // One may have changed one’s own.
      await Promise.all([queries.invalidateQueries({ queryKey: ['people'] }), queries.invalidateQueries(sessionQuery)]);
    },
  });
  return (
    <Dialog title={t('adminPeople.rolesTitle', { name })} onClose={onClose}>
      <Form form={form} submit={t('adminPeople.rolesSave')} onCancel={onClose}>
        <Checkboxes<WorkspaceRole>
          {...form.field('roles')}
          label={t('adminPeople.roles')}
          labelHidden
          options={roleChoices()}
        />
      </Form>
    </Dialog>
  );
}
