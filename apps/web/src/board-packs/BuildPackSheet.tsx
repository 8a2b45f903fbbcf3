import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SessionWorkspace } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import type { FormState } from '../lib/useForm.ts';
import { portfolioQuery } from '../overview/overview.api.ts';
import { outcomesQuery } from '../register/register.api.ts';
import { Checkbox, Checkboxes } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import type { PackFormDraft, PackValues } from './pack-form.ts';
import { presets } from './pack.choices.ts';
import { SectionFields } from './SectionFields.tsx';
import { t } from './board-packs.strings.ts';

type Props = { workspace: SessionWorkspace; onClose: () => void };

/** Asks for a pack: its title, its day, which partnerships it tells of, and what it tells of them. */
export default function BuildPackSheet({ workspace, onClose }: Props) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<PackValues, PackFormDraft>({
    schema: () => import('./pack-form.ts').then(({ PackForm }) => PackForm),
    defaultValues: {
      title: t('packs.form.usualTitle'),
      asOf: null,
      which: 'all',
      outcomeId: '',
      partnershipIds: [],
      preset: 'board',
      sections: presets.board,
      withoutNames: false,
    },
    says: {
      title: t('packs.form.titleMissing'),
      outcomeId: t('packs.form.outcomeMissing'),
      partnershipIds: t('packs.form.namesMissing'),
      sections: t('packs.form.sectionsMissing'),
    },
    onSubmit: async (body) => {
      await api.boardPacks.ask({ params: { workspaceId: workspace.id }, body });
      toast(t('packs.form.told'));
      onClose();
      await queries.invalidateQueries({ queryKey: ['board_packs'] });
      await navigate({ to: '/w/$workspace/packs', params: { workspace: workspace.slug } });
    },
  });
  return (
    <Sheet title={t('packs.build')} onClose={onClose}>
      <Form form={form} submit={t('packs.build')} onCancel={onClose}>
        <TextField
          {...form.field('title')}
          label={t('packs.form.title')}
          hint={t('packs.form.titleHint')}
          autoComplete="off"
          autoFocus
        />
        <DateField
          {...form.field('asOf')}
          label={t('packs.form.asOf')}
          hint={t('packs.form.asOfHint')}
          optional
          max={today()}
        />
        <Which form={form} workspaceId={workspace.id} />
        <SectionFields form={form} />
        <Checkbox
          {...form.field('withoutNames')}
          label={t('packs.form.withoutNames')}
          hint={t('packs.form.withoutNamesHint')}
        />
      </Form>
    </Sheet>
  );
}

type WhichProps = { form: FormState<PackValues, PackFormDraft>; workspaceId: string };

function Which({ form, workspaceId }: WhichProps) {
  return (
    <>
      <Radios<PackValues['which']>
        {...form.field('which')}
        onChange={(which) => form.set('which', which)}
        label={t('packs.form.which')}
        options={[
          { value: 'all', label: t('packs.form.all'), hint: t('packs.form.allHint') },
          { value: 'outcome', label: t('packs.form.outcome') },
          { value: 'some', label: t('packs.form.some') },
        ]}
      />
      <Those form={form} workspaceId={workspaceId} />
    </>
  );
}

/** Which outcome, or which by name. */
function Those({ form, workspaceId }: WhichProps) {
  const outcomes = useQuery(outcomesQuery(workspaceId)).data ?? [];
  const partnerships = useQuery(portfolioQuery(workspaceId)).data?.items ?? [];
  if (form.values.which === 'outcome')
    return (
      <Select
        {...form.field('outcomeId')}
        label={t('packs.form.outcomeOf')}
        options={[
          { value: '', label: t('packs.form.anyOutcome') },
          ...outcomes.map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` })),
        ]}
      />
    );
  if (form.values.which === 'some')
    return (
      <Checkboxes
        {...form.field('partnershipIds')}
        label={t('packs.form.names')}
        options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
      />
    );
  return null;
}
