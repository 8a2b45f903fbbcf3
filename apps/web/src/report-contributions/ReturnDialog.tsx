import type { ReportContributionRepresentation } from '@trivet/contract';
import type { ContributionReturn, ContributionSection } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { addDays, today } from '../lib/dates.ts';
import { api } from '../lib/api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useContributionChange } from './report-contributions.api.ts';
import { sectionLabels } from './sections.ts';
import { t } from './report-contributions.strings.ts';

type Props = { contribution: ReportContributionRepresentation; onClose: () => void };
type Values = Record<ContributionSection, string> & { dueOn: string | null };

/** Gives a partner's part back: a comment on each part that must change, and by when. */
export default function ReturnDialog({ contribution, onClose }: Props) {
  const { mutateAsync: giveBack } = useContributionChange(contribution, (body: ContributionReturn) =>
    api.reportContributions.return({ params: paramsOf(contribution), body }, { ifMatch: contribution.version }),
  );
  const form = useForm<Values, ContributionReturn>({
    schema: () => import('./return-form.ts').then(({ ReturnSchema }) => ReturnSchema),
    defaultValues: { ...nothing, dueOn: addDays(today(), 3) },
    draft: `report-contribution.return.${contribution.id}`,
    onSubmit: async (body) => {
      await giveBack(body);
      toast(t('contribution.returnDone', { partner: contribution.partnerShortName }));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('contribution.returnTitle', { partner: contribution.partnerShortName })}
      size="wide"
      onClose={onClose}
    >
      <Form form={form} submit={t('contribution.return')} onCancel={onClose}>
        <p>{t('contribution.returnLead')}</p>
        {sectionLabels().map(([section, label]) => (
          <TextArea key={section} {...form.field(section)} label={label} rows={2} optional />
        ))}
        <DateField {...form.field('dueOn')} label={t('contribution.returnDue')} />
      </Form>
    </Dialog>
  );
}

const nothing = { headline: '', light: '', moved: '', next_period: '', help_needed: '', support: '' };
