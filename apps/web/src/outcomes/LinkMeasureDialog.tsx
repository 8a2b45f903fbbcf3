import { useQuery } from '@tanstack/react-query';
import type { ListedMeasure } from '@trivet/contract';
import type { EvidenceOf } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { toast } from '../ui/Toast.tsx';
import type { MeasureChoice } from './evidence-form.ts';
import { measuresQuery, useSeriesChange } from './series.api.ts';
import { t } from './series.strings.ts';

type Props = { of: EvidenceOf; onClose: () => void };

/** Chooses one more measure that shows how something goes. */
export default function LinkMeasureDialog({ of, onClose }: Props) {
  const query = useQuery(measuresQuery(usePlace().id));
  return (
    <Dialog title={t('evidence.link')} onClose={onClose}>
      <Loaded query={query} what={t('evidence.measure')}>
        {({ items }) => {
          const others = items.filter(({ evidenceOf }) => evidenceOf.every(({ id }) => id !== of.id));
          return others.length === 0 ? (
            <p>{t('evidence.noOthers')}</p>
          ) : (
            <Choose of={of} measures={others} onClose={onClose} />
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function Choose({ of, measures, onClose }: Props & { measures: readonly ListedMeasure[] }) {
  const { mutateAsync: link } = useSeriesChange(async ({ measureId }: MeasureChoice) => {
    const measure = measures.find(({ id }) => id === measureId);
    if (!measure) return;
    const evidenceOf = [...measure.evidenceOf.map(({ kind, id }) => ({ kind, id })), of];
    const params = { partnershipId: measure.partnershipId, measureId };
    await api.measures.edit({ params, body: { evidenceOf } }, { ifMatch: measure.version });
  });
  const form = useForm<{ measureId: string | null }, MeasureChoice>({
    schema: () => import('./evidence-form.ts').then((forms) => forms.MeasureChoice),
    defaultValues: { measureId: null },
    says: { measureId: t('evidence.measureMissing') },
    onSubmit: async (chosen) => {
      await link(chosen);
      toast(t('evidence.saved'));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('evidence.linkIt')} onCancel={onClose}>
      <Combobox
        {...form.field('measureId')}
        label={t('evidence.measure')}
        items={measures.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}` }))}
      />
    </Form>
  );
}
