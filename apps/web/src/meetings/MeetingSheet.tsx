import type { MeetingRepresentation } from '@trivet/contract';
import type { MeetingDraft } from '@trivet/domain';
import { AgendaChoice } from '../agenda-templates/AgendaChoice.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { today, type Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import type { Place } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { at, useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = {
  place: Place;
  meeting?: MeetingRepresentation;
  onSaved?: (meeting: MeetingRepresentation) => void;
  onClose: () => void;
};
type Values = Omit<MeetingDraft, 'heldOn'> & { heldOn: Day | null };

/** Arranges a meeting, or changes one that is to come. */
export default function MeetingSheet({ place, meeting, onSaved, onClose }: Props) {
  const before = valuesOf(meeting);
  const { mutateAsync: save } = useMeetingChange((body: MeetingDraft) => saveMeeting(place, body, { meeting, before }));
  const form = useForm<Values, MeetingDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingDraft),
    defaultValues: before,
    draft: `meeting.${meeting?.id ?? place.id}`,
    onSubmit: async (body) => {
      const saved = await save(body);
      onClose();
      onSaved?.(saved);
    },
  });
  return (
    <Sheet title={t(meeting ? 'meetingForm.editTitle' : 'meetingForm.arrangeTitle')} onClose={onClose}>
      <Form form={form} submit={t('meetingForm.save')} onCancel={onClose}>
        <DateField {...form.field('heldOn')} label={t('meetingForm.heldOn')} min={today()} />
        <MeetingFields partnershipId={place.id} field={form.field} />
        <TextArea {...form.field('purpose')} label={t('meetingForm.purpose')} optional rows={2} />
        {!meeting && (
          <AgendaChoice place={place} template={form.field('template')} own={form.field('agendaTemplateId')} />
        )}
      </Form>
    </Sheet>
  );
}

type Saving = { meeting: MeetingRepresentation | undefined; before: Values };

function saveMeeting({ id }: Place, body: MeetingDraft, { meeting, before }: Saving) {
  if (!meeting) return api.meetings.arrange({ params: { partnershipId: id }, body });
  const {
    template: _template,
    agendaTemplateId: _templateId,
    ...patch
  } = changed(body, { ...before, heldOn: meeting.heldOn });
  if (Object.keys(patch).length === 0) return Promise.resolve(meeting);
  return api.meetings.edit({ params: at(meeting), body: patch }, { ifMatch: meeting.version });
}

const valuesOf = (meeting: MeetingRepresentation | undefined): Values => ({
  title: meeting?.title ?? '',
  kind: meeting?.kind ?? 'regular',
  heldOn: meeting?.heldOn ?? null,
  fromTime: meeting?.fromTime ?? '10:00',
  toTime: meeting?.toTime ?? '12:00',
  place: meeting?.place ?? '',
  link: meeting?.link ?? null,
  chairPersonId: meeting?.chairPersonId ?? null,
  minuteTakerPersonId: meeting?.minuteTakerPersonId ?? null,
  purpose: meeting?.purpose ?? '',
  template: 'standing',
  agendaTemplateId: null,
});
