import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import type { AgendaItemDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { purposes } from './meeting.choices.ts';
import { usePeople } from './MeetingFields.tsx';
import { at, useAgendaChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = { meeting: MeetingRepresentation; item?: AgendaItemView; onClose: () => void };
type Values = Omit<AgendaItemDraft, 'minutes' | 'fill'> & { minutes: number | null };

/** Adds an item to an agenda, or changes one. */
export default function ItemSheet({ meeting, item, onClose }: Props) {
  const people = usePeople(meeting.partnershipId);
  const before = valuesOf(item);
  const { mutateAsync: save } = useAgendaChange((body: AgendaItemDraft) => saveItem({ meeting, item, before }, body));
  const form = useForm<Values, AgendaItemDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgendaItemDraft),
    defaultValues: before,
    draft: `agenda.${item?.id ?? meeting.id}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  const paper = form.field('paper');
  return (
    <Sheet title={t(item ? 'item.editTitle' : 'item.addTitle')} onClose={onClose}>
      <Form form={form} submit={t('item.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('item.title')} autoComplete="off" autoFocus={!item} />
        <Radios
          {...form.field('purpose')}
          label={t('item.purpose')}
          options={purposes.map((value) => ({ value, label: t(`agenda.for.${value}`) }))}
        />
        <NumberField {...form.field('minutes')} label={t('item.minutes')} whole />
        <Combobox {...form.field('presenterPersonId')} label={t('item.presenter')} items={people} optional />
        <TextArea {...form.field('background')} label={t('item.background')} optional />
        <TextField
          {...paper}
          value={paper.value ?? ''}
          onChange={(typed) => paper.onChange(typed === '' ? null : typed)}
          label={t('item.paper')}
          type="url"
          optional
        />
        <Checkbox
          {...form.field('isConfidential')}
          label={t('item.isConfidential')}
          hint={t('item.isConfidentialHint')}
        />
      </Form>
    </Sheet>
  );
}

type Saving = Pick<Props, 'meeting'> & { item: AgendaItemView | undefined; before: Values };

function saveItem({ meeting, item, before }: Saving, draft: AgendaItemDraft): Promise<MeetingRepresentation> {
  if (!item) return api.meetings.addItem({ params: at(meeting), body: draft });
  const { fill: _fill, ...values } = draft;
  const patch = changed(values, { ...before, minutes: item.minutes });
  if (Object.keys(patch).length === 0) return Promise.resolve(meeting);
  const params = { ...at(meeting), agendaItemId: item.id };
  return api.meetings.editItem({ params, body: patch }, { ifMatch: item.version });
}

const valuesOf = (item: AgendaItemView | undefined): Values => ({
  title: item?.title ?? '',
  purpose: item?.purpose ?? 'discussion',
  minutes: item?.minutes ?? 10,
  presenterPersonId: item?.presenterPersonId ?? null,
  background: item?.background ?? '',
  paper: item?.paper ?? null,
  isConfidential: item?.isConfidential ?? false,
});
