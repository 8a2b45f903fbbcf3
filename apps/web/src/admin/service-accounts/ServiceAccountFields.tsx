import type { ServiceAccountDraft } from '@trivet/domain';
import { addDays, type Day, today } from '../../lib/dates.ts';
import type { FormState } from '../../lib/useForm.ts';
import { PersonPicker } from '../../pickers/PersonPicker.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { t } from './service-accounts.strings.ts';

export type ServiceAccountValues = {
  name: string;
  purpose: string;
  ownerPersonId: string | null;
  lastDay: Day | null;
};

export const serviceAccountSays = {
  name: t('service.nameMissing'),
  ownerPersonId: t('service.ownerMissing'),
  lastDay: t('service.lastDayMissing'),
};

type Props = { form: FormState<ServiceAccountValues, ServiceAccountDraft>; workspaceId: string };

/** What reads, what for, who answers for it, and how long. */
export function ServiceAccountFields({ form, workspaceId }: Props) {
  return (
    <>
      <TextField
        {...form.field('name')}
        label={t('service.name')}
        hint={t('service.nameHint')}
        autoComplete="off"
        autoFocus
      />
      <TextArea {...form.field('purpose')} label={t('service.purpose')} hint={t('service.purposeHint')} optional />
      <PersonPicker
        {...form.field('ownerPersonId')}
        workspaceId={workspaceId}
        label={t('service.owner')}
        hint={t('service.ownerHint')}
      />
      <DateField
        {...form.field('lastDay')}
        label={t('service.lastDay')}
        hint={t('service.lastDayHint')}
        quick={[
          { label: t('service.inYear'), day: addDays(today(), 365) },
          { label: t('service.inTwoYears'), day: addDays(today(), 730) },
        ]}
        min={today()}
        max={addDays(today(), 730)}
      />
    </>
  );
}
