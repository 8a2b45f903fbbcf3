import { useQuery } from '@tanstack/react-query';
import type { ObjectiveRepresentation } from '@trivet/contract';
import type { ObjectiveDraft } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import type { Day } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { contributionsQuery } from '../partners/partners.api.ts';
import type { Place } from '../partnerships/place.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { seatOf, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

type Values = {
  title: string;
  success: string;
  ownerPartnerId: string;
  ownerPersonId: string | null;
  startsOn: Day | null;
  dueOn: Day | null;
  contributionIds: string[];
};

type Props = { place: Place; objective?: ObjectiveRepresentation; onClose: () => void };

/** What is to be achieved, how one will know, which outcomes it serves, and who answers for it. */
export default function ObjectiveSheet(props: Props) {
  const seats = useQuery(seatsQuery(props.place.id));
  return (
    <Sheet title={t(props.objective ? 'objective.edit' : 'plan.addObjective')} onClose={props.onClose}>
      <Loaded query={seats} what={t('plan.what')}>
        {(loaded) => <Fields {...props} seats={loaded.seats} />}
      </Loaded>
    </Sheet>
  );
}

function Fields({ place, objective, onClose, seats }: Props & { seats: readonly Seat[] }) {
  const { data } = useQuery(contributionsQuery(place.id));
  const mine = seatOf(seats, place.personId);
  const before = objective ? valuesOf(objective) : emptyFor(mine);
  const { mutateAsync: save } = usePlanChange((body: ObjectiveDraft) =>
    saveObjective(place, body, { objective, before }),
  );
  const form = useForm<Values, ObjectiveDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ObjectiveDraft),
    defaultValues: before,
    says: { title: t('objective.titleMissing'), ownerPartnerId: t('plan.ownerMissing') },
    draft: `objective.${objective?.id ?? place.id}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('plan.save')} onCancel={onClose}>
      <TextField {...form.field('title')} label={t('objective.title')} hint={t('objective.titleHint')} />
      <TextArea {...form.field('success')} label={t('objective.success')} hint={t('objective.successHint')} optional />
      <Checkboxes
        {...form.field('contributionIds')}
        label={t('plan.serves')}
        hint={t('objective.servesHint')}
        onChange={(chosen) => form.set('contributionIds', [...chosen])}
        options={(data?.items ?? []).map(({ id, outcomeCode, outcomeStatement }) => ({
          value: id,
          label: t('plan.outcome', { code: outcomeCode, statement: outcomeStatement }),
        }))}
      />
      <SeatField
        label={t('plan.whoOwns')}
        seats={seats}
        partner={form.field('ownerPartnerId')}
        person={form.field('ownerPersonId')}
      />
      <DateField {...form.field('startsOn')} label={t('plan.starts')} optional />
      <DateField {...form.field('dueOn')} label={t('objective.due')} optional />
    </Form>
  );
}

const saveObjective = (
  { id: partnershipId }: Place,
  body: ObjectiveDraft,
  { objective, before }: { objective: ObjectiveRepresentation | undefined; before: Values },
) => {
  if (!objective) return api.objectives.add({ params: { partnershipId }, body });
  const params = { partnershipId, objectiveId: objective.id };
  const patch = changed(body, before);
  if (Object.keys(patch).length === 0) return api.objectives.get({ params });
  return api.objectives.edit({ params, body: patch }, { ifMatch: objective.version });
};

const valuesOf = (objective: ObjectiveRepresentation): Values => ({
  title: objective.title,
  success: objective.success,
  ownerPartnerId: objective.ownerPartnerId,
  ownerPersonId: objective.ownerPersonId,
  startsOn: objective.startsOn,
  dueOn: objective.dueOn,
  contributionIds: objective.serves.map(({ contributionId }) => contributionId),
});

const emptyFor = (mine: Seat | undefined): Values => ({
  title: '',
  success: '',
  ownerPartnerId: mine?.partnerId ?? '',
  ownerPersonId: mine?.personId ?? null,
  startsOn: null,
  dueOn: null,
  contributionIds: [],
});
