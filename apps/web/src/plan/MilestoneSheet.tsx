import { useQuery } from '@tanstack/react-query';
import type { MilestoneRepresentation } from '@trivet/contract';
import type { MilestoneDraft, Money } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import type { Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { type Place, shortOf } from '../partnerships/place.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { seatOf, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import type { FieldProps } from '../ui/field.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { MoneyField } from '../ui/MoneyField.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { planQuery, usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

type Values = {
  objectiveId: string;
  title: string;
  description: string;
  ownerPartnerId: string;
  ownerPersonId: string | null;
  startsOn: Day | null;
  dueOn: Day | null;
  budget: Money | null;
};

type Props = {
  place: Place;
  milestone?: MilestoneRepresentation;
  /** Towards which objective a new one leads, where that is known */
  objectiveId?: string | null;
  onClose: () => void;
};

/** What is there by when, towards which objective, and who answers for it. The date of one that stands moves elsewhere. */
export default function MilestoneSheet(props: Props) {
  const seats = useQuery(seatsQuery(props.place.id));
  return (
    <Sheet title={t(props.milestone ? 'milestone.edit' : 'plan.addMilestone')} onClose={props.onClose}>
      <Loaded query={seats} what={t('plan.what')}>
        {(loaded) => <Fields {...props} seats={loaded.seats} />}
      </Loaded>
    </Sheet>
  );
}

function Fields({ place, milestone, objectiveId = null, onClose, seats }: Props & { seats: readonly Seat[] }) {
  const before = milestone ? valuesOf(milestone) : emptyFor(seatOf(seats, place.personId), objectiveId);
  const { mutateAsync: save } = usePlanChange((body: MilestoneDraft) =>
    saveMilestone(place, body, { milestone, before }),
  );
  const form = useForm<Values, MilestoneDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.MilestoneDraft),
    defaultValues: before,
    says: {
      title: t('milestone.titleMissing'),
      objectiveId: t('milestone.objectiveMissing'),
      dueOn: t('milestone.dueMissing'),
      ownerPartnerId: t('plan.ownerMissing'),
    },
    draft: `milestone.${milestone?.id ?? place.id}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('plan.save')} onCancel={onClose}>
      <TextField {...form.field('title')} label={t('milestone.title')} hint={t('milestone.titleHint')} />
      {!milestone && <ObjectiveField place={place} field={form.field('objectiveId')} />}
      {!milestone && <DateField {...form.field('dueOn')} label={t('milestone.due')} />}
      <SeatField
        label={t('plan.whoOwns')}
        seats={seats}
        partner={form.field('ownerPartnerId')}
        person={form.field('ownerPersonId')}
      />
      <DateField {...form.field('startsOn')} label={t('milestone.starts')} hint={t('milestone.startsHint')} optional />
      <MoneyField {...form.field('budget')} label={t('milestone.budget')} hint={t('milestone.budgetHint')} optional />
      <TextArea {...form.field('description')} label={t('milestone.description')} optional />
    </Form>
  );
}

function ObjectiveField({ place, field }: { place: Place; field: FieldProps<string> }) {
  const { data } = useQuery(planQuery(place.id));
  const open = (data?.objectives ?? []).filter(({ status }) => status === 'open');
  return (
    <Select
      {...field}
      label={t('milestone.objective')}
      options={[
        { value: '', label: t('milestone.objectiveNone') },
        ...open.map(({ id, reference, title }) => ({ value: id, label: `${shortOf(reference)} ${title}` })),
      ]}
    />
  );
}

const saveMilestone = (
  { id: partnershipId }: Place,
  { objectiveId, dueOn, ...body }: MilestoneDraft,
  { milestone, before }: { milestone: MilestoneRepresentation | undefined; before: Values },
) => {
  if (!milestone) return api.milestones.add({ params: { partnershipId }, body: { objectiveId, dueOn, ...body } });
  const params = { partnershipId, milestoneId: milestone.id };
  const patch = changed(body, before);
  if (Object.keys(patch).length === 0) return api.milestones.get({ params });
  return api.milestones.edit({ params, body: patch }, { ifMatch: milestone.version });
};

const valuesOf = (milestone: MilestoneRepresentation): Values => ({
  objectiveId: milestone.objectiveId,
  title: milestone.title,
  description: milestone.description,
  ownerPartnerId: milestone.ownerPartnerId,
  ownerPersonId: milestone.ownerPersonId,
  startsOn: milestone.startsOn,
  dueOn: milestone.dueOn,
  budget: milestone.budget,
});

const emptyFor = (mine: Seat | undefined, objectiveId: string | null): Values => ({
  objectiveId: objectiveId ?? '',
  title: '',
  description: '',
  ownerPartnerId: mine?.partnerId ?? '',
  ownerPersonId: mine?.personId ?? null,
  startsOn: null,
  dueOn: null,
  budget: null,
});
