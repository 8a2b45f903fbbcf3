import type { AccountabilityLineRepresentation } from '@trivet/contract';
import type { AccountDraft } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { longDay, today } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { meansOfAccount } from './accountability.choices.ts';
import { useLineChange } from './accountability.api.ts';
import { t } from './accountability.strings.ts';

type Props = { line: AccountabilityLineRepresentation; onClose: () => void };
type Values = { givenOn: string | null; means: AccountDraft['means']; words: string; evidence: string };

/** Gives the account that is owed next, with what shows it. */
export default function GiveAccountDialog({ line, onClose }: Props) {
  const reference = shortOf(line.reference);
  const { mutateAsync: give } = useLineChange((body: AccountDraft) =>
    api.accountabilityLines.giveAccount(
      { params: { partnershipId: line.partnershipId, lineId: line.id }, body },
      { ifMatch: line.version },
    ),
  );
  const form = useForm<Values, AccountDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.AccountDraft),
    defaultValues: {
      givenOn: today(),
      means: line.means === 'progress_report' ? 'report' : line.means,
      words: '',
      evidence: '',
    },
    draft: `account.${line.id}.${line.coversDueOn}`,
    onSubmit: async (body) => {
      await give(body);
      toast(t('acc.give.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('acc.give.title', { reference })} onClose={onClose}>
      <div className="stack">
        {line.coversDueOn && <p>{t('acc.give.covers', { day: longDay(line.coversDueOn) })}</p>}
        <Form form={form} submit={t('acc.give.save')} onCancel={onClose}>
          <DateField {...form.field('givenOn')} label={t('acc.give.on')} max={today()} />
          <Select {...form.field('means')} label={t('acc.give.means')} options={means} />
          <TextArea
            {...form.field('evidence')}
            label={t('acc.give.evidence')}
            hint={t('acc.give.evidenceHint')}
            rows={2}
          />
          <TextArea {...form.field('words')} label={t('acc.give.words')} optional rows={3} />
        </Form>
      </div>
    </Dialog>
  );
}

const means = meansOfAccount.flatMap((value) =>
  value === 'progress_report' ? [] : [{ value, label: t(`acc.means.${value}`) }],
);
