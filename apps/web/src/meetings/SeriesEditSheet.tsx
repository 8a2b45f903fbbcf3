import type { MeetingSeriesRepresentation } from '@trivet/contract';
import type { MeetingSeriesPatch } from '@trivet/domain';
import { AgendaChoice } from '../agenda-templates/AgendaChoice.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { useMeetingChange } from './meetings.api.ts';
import { t } from './meetings.strings.ts';

type Props = { series: MeetingSeriesRepresentation; onClose: () => void };
type Values = Pick<
  MeetingSeriesRepresentation,
  | 'title'
  | 'kind'
  | 'fromTime'
  | 'toTime'
  | 'place'
  | 'link'
  | 'chairPersonId'
  | 'minuteTakerPersonId'
  | 'template'
  | 'agendaTemplateId'
>;

/** Changes what every meeting of a series is, from the next one on. */
export default function SeriesEditSheet({ series, onClose }: Props) {
  const before = valuesOf(series);
  const params = { partnershipId: series.partnershipId, seriesId: series.id };
  const { mutateAsync: edit } = useMeetingChange((body: MeetingSeriesPatch) =>
    api.meetingSeries.edit({ params, body }, { ifMatch: series.version }),
  );
  const form = useForm<Values, Values>({
    schema: () => import('@trivet/domain').then((domain) => domain.MeetingSeriesFields),
    defaultValues: before,
    draft: `meeting-series.${series.id}`,
    onSubmit: async (values) => {
      const patch = changed(values, before);
      if (Object.keys(patch).length > 0) await edit(patch);
      onClose();
    },
  });
  return (
    <Sheet title={t('meetingSeries.editTitle')} onClose={onClose}>
      <Form form={form} submit={t('meetingSeries.save')} onCancel={onClose}>
        <p className="muted">{t('meetingSeries.editHint')}</p>
        <MeetingFields partnershipId={series.partnershipId} field={form.field} />
        <AgendaChoice
          place={{ workspaceId: series.workspaceId, id: series.partnershipId }}
          template={form.field('template')}
          own={form.field('agendaTemplateId')}
          isForLater
        />
      </Form>
    </Sheet>
  );
}

const valuesOf = ({ title, kind, fromTime, toTime, place, link, ...series }: MeetingSeriesRepresentation): Values => ({
  title,
  kind,
  fromTime,
  toTime,
  place,
  link,
  chairPersonId: series.chairPersonId,
  minuteTakerPersonId: series.minuteTakerPersonId,
  template: series.template,
  agendaTemplateId: series.agendaTemplateId,
});
