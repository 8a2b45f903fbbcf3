import type { AgendaSuggestion } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = { partnershipId: string; onClose: () => void };
type Values = Omit<AgendaSuggestion, 'minutes'> & { minutes: number | null };

/** A member says what should be talked about. */
export default function SuggestSheet({ partnershipId, onClose }: Props) {
  const { mutateAsync: suggest } = useMeetingChange((body: AgendaSuggestion) =>
    api.agendaSuggestions.make({ params: { partnershipId }, body }),
  );
  const form = useForm<Values, AgendaSuggestion>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgendaSuggestion),
    defaultValues: { title: '', background: '', minutes: 10 },
    draft: `suggestion.${partnershipId}`,
    onSubmit: async (body) => {
      await suggest(body);
      onClose();
    },
  });
  return (
    <Sheet title={t('suggestions.sheet')} onClose={onClose}>
      <Form form={form} submit={t('suggestions.save')} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('suggestions.what')} autoComplete="off" autoFocus />
        <TextArea {...form.field('background')} label={t('suggestions.why')} optional />
        <NumberField {...form.field('minutes')} label={t('item.minutes')} whole />
      </Form>
    </Sheet>
  );
}
