import { useQuery } from '@tanstack/react-query';
import type { MeasureRepresentation } from '@trivet/contract';
import type { EvidenceKind } from '@trivet/domain';
import { standingAgreementsQuery } from '../agreements/agreements.api.ts';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import { criteriaQuery, planQuery } from '../plan/plan.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import type { EvidenceForm } from './evidence-form.ts';
import { useSeriesChange } from './series.api.ts';
import { t } from './series.strings.ts';

type Props = { measure: MeasureRepresentation; onClose: () => void };
type Offer = { id: string; reference: string; title: string };
type Offered = Record<EvidenceKind, readonly Offer[]>;

const kinds = ['objective', 'criterion', 'agreement'] as const;

/** Ticks what a measure shows: objectives, criteria of success and failure, and agreements with levels of service. */
export default function EvidenceSheet({ measure, onClose }: Props) {
  const plan = useQuery(planQuery(measure.partnershipId));
  const criteria = useQuery(criteriaQuery(measure.partnershipId));
  const agreements = useQuery(standingAgreementsQuery(measure.partnershipId));
  return (
    <Sheet title={t('evidence.title')} onClose={onClose}>
      <Loaded query={plan} what={t('evidence.title')}>
        {({ objectives }) => (
          <Loaded query={criteria} what={t('evidence.title')}>
            {({ items }) => (
              <Loaded query={agreements} what={t('evidence.title')}>
                {(found) => (
                  <Fields
                    measure={measure}
                    onClose={onClose}
                    offered={{
                      objective: objectives.filter(({ status }) => status === 'open'),
                      criterion: items.map(({ id, reference, words }) => ({ id, reference, title: words })),
                      agreement: found.items,
                    }}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Sheet>
  );
}

function Fields({ measure, onClose, offered }: Props & { offered: Offered }) {
  const shown = (kind: EvidenceKind) => measure.evidenceOf.filter((one) => one.kind === kind);
  const { mutateAsync: save } = useSeriesChange((chosen: EvidenceForm) => {
    const evidenceOf = kinds.flatMap((kind) => chosen[kind].map((id) => ({ kind, id })));
    const params = { partnershipId: measure.partnershipId, measureId: measure.id };
    return api.measures.edit({ params, body: { evidenceOf } }, { ifMatch: measure.version });
  });
  const ids = (kind: EvidenceKind) => shown(kind).map(({ id }) => id);
  const form = useForm<EvidenceForm, EvidenceForm>({
    schema: () => import('./evidence-form.ts').then((forms) => forms.EvidenceForm),
    defaultValues: { objective: ids('objective'), criterion: ids('criterion'), agreement: ids('agreement') },
    onSubmit: async (chosen) => {
      await save(chosen);
      toast(t('evidence.saved'));
      onClose();
    },
  });
  const offers = kinds.map((kind) => ({ kind, options: withShown(offered[kind], shown(kind)) }));
  if (offers.every(({ options }) => options.length === 0)) return <p>{t('evidence.nothing')}</p>;
  return (
    <Form form={form} submit={t('evidence.save')} onCancel={onClose}>
      {offers.map(
        ({ kind, options }) =>
          options.length > 0 && (
            <Checkboxes
              key={kind}
              {...form.field(kind)}
              label={t(`evidence.${kind}s`)}
              onChange={(chosen) => form.set(kind, [...chosen])}
              options={options.map(({ id, reference, title }) => ({
                value: id,
                label: `${shortOf(reference)} ${title}`,
              }))}
            />
          ),
      )}
    </Form>
  );
}

/** What is shown already stays on offer, though it has ended since. */
const withShown = (offered: readonly Offer[], shown: readonly Offer[]): readonly Offer[] => [
  ...offered,
  ...shown.filter(({ id }) => !offered.some((one) => one.id === id)),
];
