import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import type { RiskPatch } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { longDay } from '../lib/dates.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { shortOf, type Place } from '../partnerships/place.ts';
import { seatId, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { MoreRiskFields, type RiskValues } from './RiskFields.tsx';
import { useRiskChange } from './risks.api.ts';
import { levelOf } from './scoring.ts';
import { theirReview } from './their-review.ts';
import { t } from './risks.strings.ts';

type Props = { risk: RiskRepresentation; place: Place; onClose: () => void };

/** Changes what a risk is; its current score changes by a review. */
export default function EditRiskSheet(props: Props) {
  return (
    <Sheet title={t('risks.edit.title', { reference: shortOf(props.risk.reference) })} onClose={props.onClose}>
      <EditRiskForm {...props} />
    </Sheet>
  );
}

export function EditRiskForm(props: Props) {
  const query = useQuery(seatsQuery(props.place.id));
  return (
    <Loaded query={query} what={t('risks.raise.place')}>
      {({ seats }) => <Fields {...props} seats={withOwner(seats, props.risk)} />}
    </Loaded>
  );
}

function Fields({ risk, seats, onClose }: Props & { seats: readonly Seat[] }) {
  const latest = useRef(risk);
  const { mutateAsync: edit } = useRiskChange((body: RiskPatch) =>
    api.risks.edit(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: latest.current.version },
    ),
  );
  const form = useForm<RiskValues, RiskPatch>({
    schema: () => import('./risk-forms.ts').then(({ EditSchema }) => EditSchema),
    defaultValues: valuesOf(risk),
    says: { title: t('risks.raise.whatMissing'), leadPartnerId: t('risks.raise.ownerMissing') },
    draft: `risk.${risk.id}`,
    onSubmit: async (values) => {
      const body: RiskPatch = changed<object>(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) await edit(body);
      toast(t('risks.edit.done', { reference: shortOf(risk.reference) }));
      onClose();
    },
    theirs: async () => {
      const { risk: now, by } = await theirReview(risk);
      latest.current = now;
      return { values: valuesOf(now), of: now, by };
    },
  });
  return (
    <Form form={form} submit={t('risks.edit.save')} onCancel={onClose} compared={comparedIn(seats)}>
      <TextArea {...form.field('title')} label={t('risks.raise.what')} rows={2} />
      <p className="muted">{t('risks.edit.scoreNote')}</p>
      <SeatField
        label={t('risks.raise.owner')}
        hint={t('risks.raise.ownerHint')}
        seats={seats}
        partner={form.field('leadPartnerId')}
        person={form.field('ownerPersonId')}
      />
      <DateField {...form.field('nextReviewOn')} label={t('risks.raise.review')} />
      <MoreRiskFields form={form} partnershipId={risk.partnershipId} workspaceId={risk.workspaceId} />
    </Form>
  );
}

const comparedIn = (seats: readonly Seat[]) =>
  ({
    title: [t('risks.raise.what'), ({ title }: RiskValues) => title],
    leadPartnerId: [t('risks.raise.owner'), (values: RiskValues) => nameOf(seats, values)],
    nextReviewOn: [t('risks.raise.review'), ({ nextReviewOn }: RiskValues) => nextReviewOn && longDay(nextReviewOn)],
    category: [t('risks.raise.category'), ({ category }: RiskValues) => t(`risks.category.${category}`)],
    response: [t('risks.raise.response'), ({ response }: RiskValues) => response && t(`risks.response.${response}`)],
    cause: [t('risks.raise.cause'), ({ cause }: RiskValues) => cause],
    event: [t('risks.raise.event'), ({ event }: RiskValues) => event],
    consequence: [t('risks.raise.consequence'), ({ consequence }: RiskValues) => consequence],
    controls: [t('risks.raise.controls'), ({ controls }: RiskValues) => controls],
  }) as const;

const nameOf = (seats: readonly Seat[], { leadPartnerId: partnerId, ownerPersonId: personId }: RiskValues) =>
  seats.find((seat) => seatId(seat) === seatId({ personId, partnerId }))?.personName;

const valuesOf = (risk: RiskRepresentation): RiskValues => ({
  title: risk.title,
  likelihood: levelOf(risk.residualLikelihood),
  impact: levelOf(risk.residualImpact),
  cause: risk.cause,
  event: risk.event,
  consequence: risk.consequence,
  category: risk.category,
  scope: risk.scope,
  proximity: risk.proximity,
  response: risk.response,
  controls: risk.controls,
  leadPartnerId: risk.leadPartnerId,
  ownerPersonId: risk.ownerPersonId,
  inherentLikelihood: levelOf(risk.inherentLikelihood),
  inherentImpact: levelOf(risk.inherentImpact),
  targetLikelihood: levelOf(risk.targetLikelihood),
  targetImpact: levelOf(risk.targetImpact),
  nextReviewOn: risk.nextReviewOn,
  affectedPartnerIds: risk.partners.filter(({ affected }) => affected).map(({ partnerId }) => partnerId),
  outcomeId: risk.outcomeId,
  objectiveId: risk.objectiveId,
  typicalRisk: risk.typicalRisk,
});

/** Whoever owns it now is shown even after they have left. */
const withOwner = (seats: readonly Seat[], risk: RiskRepresentation): readonly Seat[] => {
  const { ownerPersonId: personId, leadPartnerId: partnerId, ownerName, leadPartnerName } = risk;
  if (personId === null || seats.some((seat) => seatId(seat) === seatId({ personId, partnerId }))) return seats;
  return [{ personId, partnerId, personName: ownerName ?? '', organisationName: leadPartnerName }, ...seats];
};
