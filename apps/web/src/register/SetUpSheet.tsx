import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CollaborationLevel, PartnershipDraft, PartnershipKind } from '@trivet/domain';
import type { SessionWorkspace } from '../app/session.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import type { FormState } from '../lib/useForm.ts';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { kindOptions, levelOptions } from './choices.ts';
import { outcomesQuery } from './register.api.ts';
import { t } from './register.strings.ts';

type Values = {
  name: string;
  code: string;
  purpose: string;
  area: string;
  kind: PartnershipKind;
  level: CollaborationLevel | null;
  leadOrganisationId: string | null;
  contributions: { outcomeId: string }[];
  coordinatorPersonId: string | undefined;
};

type Props = { workspace: SessionWorkspace; onClose: () => void };

/** Founds a partnership: what it is and who coordinates it, then everyone else is invited. */
export default function SetUpSheet({ workspace, onClose }: Props) {
  const form = useSetUp(workspace, onClose);
  return (
    <Sheet title={t('register.create')} onClose={onClose}>
      <div className="stack" data-gap="loose">
        <p className="muted">{t('setUp.lead')}</p>
        <Form form={form} submit={t('setUp.save')} onCancel={onClose}>
          <Identity form={form} />
          <Belonging form={form} workspace={workspace} />
        </Form>
      </div>
    </Sheet>
  );
}

const useSetUp = (workspace: SessionWorkspace, onClose: () => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useForm<Values, PartnershipDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnershipDraft),
    defaultValues: nothing,
    says: { name: t('setUp.nameMissing'), level: t('setUp.levelMissing') },
    draft: `partnership.new.${workspace.id}`,
    onSubmit: async (body) => {
      const { name, code } = await api.partnerships.create({ params: { workspaceId: workspace.id }, body });
      // Who sets it up becomes part of it: what they may reach has grown.
      await Promise.all([['session'], ['register']].map((queryKey) => queries.invalidateQueries({ queryKey })));
      toast(t('setUp.done', { name }));
      onClose();
      void navigate({ to: '/w/$workspace/p/$code/partners', params: { workspace: workspace.slug, code } });
    },
  });
};

type Fields = { form: FormState<Values, PartnershipDraft> };

function Identity({ form }: Fields) {
  return (
    <>
      <TextField {...form.field('name')} label={t('setUp.name')} autoComplete="off" autoFocus />
      <TextField
        {...form.field('code')}
        label={t('setUp.code')}
        hint={t('setUp.codeHint')}
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
      <TextArea {...form.field('purpose')} label={t('setUp.purpose')} hint={t('setUp.purposeHint')} optional />
      <TextField {...form.field('area')} label={t('setUp.area')} hint={t('setUp.areaHint')} optional />
      <Select {...form.field('kind')} label={t('setUp.kind')} options={kindOptions()} />
      <Radios {...form.field('level')} label={t('setUp.level')} options={levelOptions()} />
    </>
  );
}

function Belonging({ form, workspace }: Fields & { workspace: SessionWorkspace }) {
  const { data: outcomes = [] } = useQuery(outcomesQuery(workspace.id));
  const chosen = form.field('contributions');
  return (
    <>
      <OrganisationPicker
        {...form.field('leadOrganisationId')}
        workspaceId={workspace.id}
        label={t('setUp.leadPartner')}
        hint={t('setUp.leadPartnerHint')}
        optional
      />
      {outcomes.length > 0 && (
        <Checkboxes
          {...chosen}
          label={t('setUp.outcomes')}
          hint={t('setUp.outcomesHint')}
          value={chosen.value.map(({ outcomeId }) => outcomeId)}
          onChange={(ids) => chosen.onChange(ids.map((outcomeId) => ({ outcomeId })))}
          options={outcomes.map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` }))}
          optional
        />
      )}
      <Coordinator form={form} workspace={workspace} />
    </>
  );
}

/** Only an administrator may set one up for someone else. */
function Coordinator({ form, workspace }: Fields & { workspace: SessionWorkspace }) {
  const isFree = workspace.roles.includes('administrator');
  const field = form.field('coordinatorPersonId');
  if (!isFree) return <p className="muted">{t('setUp.you')}</p>;
  return (
    <PersonPicker
      {...field}
      workspaceId={workspace.id}
      label={t('setUp.coordinator')}
      hint={t('setUp.coordinatorHint')}
      value={field.value ?? workspace.person.id}
      onChange={(id) => field.onChange(id ?? undefined)}
    />
  );
}

const nothing: Values = {
  name: '',
  code: '',
  purpose: '',
  area: '',
  kind: 'local',
  level: null,
  leadOrganisationId: null,
  contributions: [],
  coordinatorPersonId: undefined,
};
