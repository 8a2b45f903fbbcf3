import type { AccountabilityLineRepresentation } from '@trivet/contract';
import type { AccountabilityLinePatch } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { shortOf } from '../partnerships/place.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLineChange } from './accountability.api.ts';
import type { LineValues } from './line-values.ts';
import { TermFields } from './TermFields.tsx';
import { t } from './accountability.strings.ts';

type Props = { line: AccountabilityLineRepresentation; onClose: () => void };

/** Changes what was agreed: its parties are asked again, nobody else. */
export default function EditLineSheet({ line, onClose }: Props) {
  const reference = shortOf(line.reference);
  const { mutateAsync: edit } = useLineChange((body: AccountabilityLinePatch) =>
    api.accountabilityLines.edit(
      { params: { partnershipId: line.partnershipId, lineId: line.id }, body },
      { ifMatch: line.version },
    ),
  );
  const form = useForm<LineValues, AccountabilityLinePatch>({
    schema: () => import('./line-forms.ts').then(({ EditLineSchema }) => EditLineSchema),
    defaultValues: valuesOf(line),
    says: { whatFor: t('acc.field.whatMissing') },
    draft: `line.${line.id}`,
    onSubmit: async (values) => {
      const body: AccountabilityLinePatch = changed<object>(values, line);
      if (Object.keys(body).length > 0) {
        await edit(body);
        toast(t('acc.edit.done', { reference }));
      }
      onClose();
    },
  });
  return (
    <Sheet title={t('acc.edit.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('acc.edit.save')} onCancel={onClose}>
        <p className="muted">{t('acc.edit.note')}</p>
        <TermFields form={form} />
      </Form>
    </Sheet>
  );
}

const valuesOf = (line: AccountabilityLineRepresentation): LineValues => ({
  answersTo: line.answersTo,
  fromPartnerId: line.fromPartnerId ?? '',
  toPartnerId: line.toPartnerId ?? '',
  contributionId: line.contributionId ?? '',
  bodyName: line.bodyName,
  about: line.about,
  whatFor: line.whatFor,
  means: line.means,
  form: line.form,
  cadence: line.cadence,
  firstDueOn: line.firstDueOn,
  endsOn: line.endsOn,
  consequence: line.consequence,
  agreementId: line.agreementId ?? '',
  sectionKey: line.sectionKey ?? '',
  objectiveId: line.objectiveId ?? '',
  budgetLineId: line.budgetLineId ?? '',
});
