import type { AgendaTemplateItem, ItemFill, ItemLeader, ItemPurpose } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './agenda-templates.strings.ts';

type Props = { item?: AgendaTemplateItem; onKeep: (item: AgendaTemplateItem) => void; onClose: () => void };
type Values = Omit<AgendaTemplateItem, 'minutes'> & { minutes: number | null };

const purposes = ['information', 'discussion', 'decision'] as const satisfies ItemPurpose[];
const fills = [
  'none',
  'interests',
  'last_minutes',
  'actions',
  'risks',
  'reports',
  'decisions',
  'updates',
  'any_other_business',
  'working_together',
] as const satisfies ItemFill[];
const leaders = ['nobody', 'chair', 'minute_taker'] as const satisfies (ItemLeader | 'nobody')[];

/** One item of a template; it is saved with the template. */
export default function TemplateItemDialog({ item, onKeep, onClose }: Props) {
  const form = useForm<Values, AgendaTemplateItem>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgendaTemplateItem),
    defaultValues: item ? valuesOf(item) : empty,
    onSubmit: (kept) => {
      onKeep(kept);
      onClose();
    },
  });
  const ledBy = form.field('ledBy');
  return (
    <Dialog title={t(item ? 'templateItem.editTitle' : 'templateItem.addTitle')} onClose={onClose}>
      <Form form={form} submit={t('templateItem.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('templateItem.title')} autoComplete="off" autoFocus={!item} />
        <Radios
          {...form.field('purpose')}
          label={t('templateItem.purpose')}
          options={purposes.map((value) => ({ value, label: t(`templateItem.for.${value}`) }))}
        />
        <NumberField {...form.field('minutes')} label={t('templateItem.minutes')} whole />
        <Select
          {...ledBy}
          value={ledBy.value ?? 'nobody'}
          onChange={(leader) => ledBy.onChange(leader === 'nobody' ? null : leader)}
          label={t('templateItem.ledBy')}
          options={leaders.map((value) => ({ value, label: t(`templateItem.ledBy.${value}`) }))}
        />
        <Select
          {...form.field('fill')}
          label={t('templateItem.fill')}
          options={fills.map((value) => ({ value, label: t(`templateItem.fill.${value}`) }))}
        />
        <TextArea {...form.field('background')} label={t('templateItem.background')} optional rows={3} />
        <Checkbox
          {...form.field('isStanding')}
          label={t('templateItem.isStanding')}
          hint={t('templateItem.isStandingHint')}
        />
        <Checkbox
          {...form.field('isConfidential')}
          label={t('templateItem.isConfidential')}
          hint={t('templateItem.isConfidentialHint')}
        />
      </Form>
    </Dialog>
  );
}

const empty: Values = {
  title: '',
  purpose: 'discussion',
  minutes: 10,
  ledBy: null,
  background: '',
  fill: 'none',
  isConfidential: false,
  isStanding: true,
};

const valuesOf = ({
  title,
  purpose,
  minutes,
  ledBy,
  background,
  fill,
  isConfidential,
  isStanding,
}: Values): Values => ({
  title,
  purpose,
  minutes,
  ledBy,
  background,
  fill,
  isConfidential,
  isStanding,
});
