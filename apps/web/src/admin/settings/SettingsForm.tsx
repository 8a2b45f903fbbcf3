import { useQueryClient } from '@tanstack/react-query';
import type { WorkspaceRepresentation } from '@trivet/contract';
import type { WorkspacePatch } from '@trivet/domain';
import { useRef } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { api } from '../../lib/api.ts';
import { changed } from '../../lib/changed.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { monthName, SettingsFields } from './SettingsFields.tsx';
import { settingsQuery } from './settings.api.ts';
import { valuesOf, type SettingsValues } from './settings-values.ts';
import { t } from './settings.strings.ts';

export function SettingsForm({ workspace }: { workspace: WorkspaceRepresentation }) {
  const queries = useQueryClient();
  const latest = useRef(workspace);
  const params = { workspaceId: workspace.id };
  const form = useForm<SettingsValues, WorkspacePatch>({
    schema: () => import('./settings-form.ts').then((module) => module.SettingsForm),
    defaultValues: valuesOf(workspace),
    says,
    draft: `workspace.${workspace.id}`,
    onSubmit: async (values) => {
      const body = changed<WorkspacePatch>(values, latest.current);
      if (Object.keys(body).length > 0)
        latest.current = await api.workspaces.edit({ params, body }, { ifMatch: latest.current.version });
      queries.setQueryData(settingsQuery(workspace.id).queryKey, latest.current);
      toast(t('adminSettings.saved'));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['workspace', workspace.id] }),
        queries.invalidateQueries(sessionQuery),
      ]);
    },
    theirs: async () => {
      latest.current = await api.workspaces.get({ params });
      return { values: valuesOf(latest.current), of: { ...latest.current, workspaceId: workspace.id } };
    },
  });
  return (
    <Form form={form} submit={t('adminSettings.save')} compared={compared}>
      <SettingsFields form={form} slug={workspace.slug} />
    </Form>
  );
}

const says = {
  name: t('adminSettings.nameMissing'),
  timeZone: t('adminSettings.timeZoneMissing'),
  yearDay: t('adminSettings.yearMissing'),
  languages: t('adminSettings.languagesMissing'),
  riskAppetite: t('adminSettings.appetiteMissing'),
  spendTolerance: t('adminSettings.toleranceMissing'),
  retentionYears: t('adminSettings.retentionMissing'),
};

const compared = {
  name: [t('adminSettings.name'), ({ name }: SettingsValues) => name],
  nation: [t('adminSettings.nation'), ({ nation }: SettingsValues) => t(`nation.${nation}`)],
  timeZone: [t('adminSettings.timeZone'), ({ timeZone }: SettingsValues) => timeZone],
  yearDay: [t('adminSettings.yearDay'), ({ yearDay }: SettingsValues) => yearDay],
  yearMonth: [t('adminSettings.yearMonth'), ({ yearMonth }: SettingsValues) => monthName(yearMonth)],
  languages: [
    t('adminSettings.languages'),
    ({ languages }: SettingsValues) => languages.map((each) => t(`language.${each}`)).join(', '),
  ],
  spendTolerance: [t('adminSettings.tolerance'), ({ spendTolerance }: SettingsValues) => spendTolerance],
  riskAppetite: [t('adminSettings.appetite'), ({ riskAppetite }: SettingsValues) => riskAppetite],
  retentionYears: [t('adminSettings.retention'), ({ retentionYears }: SettingsValues) => retentionYears],
} as const;
