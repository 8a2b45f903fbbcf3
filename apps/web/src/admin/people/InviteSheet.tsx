import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonInvitation, WorkspaceRole } from '@trivet/domain';
import type { SessionWorkspace } from '../../app/session.ts';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { OrganisationPicker } from '../../pickers/OrganisationPicker.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { roleChoices } from './role-choices.ts';
import { t } from './people.strings.ts';

type Values = {
  name: string;
  email: string;
  jobTitle: string;
  organisationId: string | null;
  roles: readonly WorkspaceRole[];
};

/** Asks someone in: they get a letter with a link. */
export default function InviteSheet({ workspace, onClose }: { workspace: SessionWorkspace; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm<Values, PersonInvitation>({
    schema: () => import('@trivet/domain').then((domain) => domain.PersonInvitation),
    defaultValues: { name: '', email: '', jobTitle: '', organisationId: null, roles: ['member'] },
    says: {
      name: t('adminPeople.nameMissing'),
      email: t('adminPeople.emailMissing'),
      roles: t('adminPeople.rolesMissing'),
    },
    draft: `person.invite.${workspace.id}`,
    onSubmit: async (body) => {
      const { id, name, email } = await api.people.invite({ params: { workspaceId: workspace.id }, body });
      toast(t('adminPeople.inviteDone', { email }), { link: linkTo(workspace.slug, { id, name }) });
      onClose();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return (
    <Sheet title={t('adminPeople.invite')} onClose={onClose}>
      <div className="stack">
        <p>{t('adminPeople.inviteLead')}</p>
        <Form form={form} submit={t('adminPeople.inviteSend')} onCancel={onClose}>
          <TextField {...form.field('name')} label={t('adminPeople.name')} autoComplete="off" autoFocus />
          <TextField {...form.field('email')} label={t('adminPeople.email')} type="email" autoComplete="off" />
          <TextField {...form.field('jobTitle')} label={t('adminPeople.jobTitle')} optional autoComplete="off" />
          <OrganisationPicker
            {...form.field('organisationId')}
            workspaceId={workspace.id}
            label={t('adminPeople.organisation')}
            none={t('adminPeople.noOrganisation')}
            optional
          />
          <Checkboxes<WorkspaceRole> {...form.field('roles')} label={t('adminPeople.roles')} options={roleChoices()} />
        </Form>
      </div>
    </Sheet>
  );
}

const linkTo = (workspace: string, { id, name }: { id: string; name: string }) => (
  <Link to="/w/$workspace/admin/people/$personId" params={{ workspace, personId: id }}>
    {t('adminPeople.inviteOpen', { name })}
  </Link>
);
