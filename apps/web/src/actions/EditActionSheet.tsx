import { useQuery } from '@tanstack/react-query';
import type { ActionRepresentation } from '@trivet/contract';
import type { ActionPatch } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { longDay } from '../lib/dates.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { seatId, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { ActionFields, type ActionValues } from './ActionFields.tsx';
import { ServesField } from '../plan/ServesField.tsx';
import { useActionChange } from './actions.api.ts';
import { theirUpdate } from './their-update.ts';
import { t } from './actions.strings.ts';

type Props = { action: ActionRepresentation; place: Place; onClose: () => void };

/** Changes what an action is: its words, its lead, its date. */
export default function EditActionSheet(props: Props) {
  const { action, onClose } = props;
  return (
    <Sheet title={t('actions.edit.title', { reference: shortOf(action.reference) })} onClose={onClose}>
      <EditActionForm {...props} />
    </Sheet>
  );
}

export function EditActionForm(props: Props) {
  const query = useQuery(seatsQuery(props.place.id));
  return (
    <Loaded query={query} what={t('actions.page.what')}>
      {({ seats }) => <Fields {...props} seats={withOwner(seats, props.action)} />}
    </Loaded>
  );
}

function Fields({ action, seats, onClose }: Props & { seats: readonly Seat[] }) {
  const latest = useRef(action);
  const { mutateAsync: edit } = useActionChange((body: ActionPatch) =>
    api.actions.edit(
      { params: { partnershipId: action.partnershipId, actionId: action.id }, body },
      { ifMatch: latest.current.version },
    ),
  );
  const form = useForm<ActionValues, ActionPatch>({
    schema: () => import('./edit-form.ts').then(({ EditActionSchema }) => EditActionSchema),
    defaultValues: valuesOf(action),
    says: { title: t('actions.raise.whatMissing'), ownerPartnerId: t('actions.raise.leadMissing') },
    draft: `action.${action.id}`,
    onSubmit: async (values) => {
      const body = changed(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) await edit(body);
      toast(t('actions.edit.done', { reference: shortOf(action.reference) }));
      onClose();
    },
    theirs: async () => {
      const { action: now, by } = await theirUpdate(action);
      latest.current = now;
      return { values: valuesOf(now), of: now, by };
    },
  });
  const may = (field: keyof ActionValues) => action.permissions.fields.includes(field);
  return (
    <Form form={form} submit={t('actions.edit.save')} onCancel={onClose} compared={comparedIn(seats)}>
      <ActionFields
        form={form}
        seats={seats}
        may={may}
        isOpen
        more={
          <ServesField
            partnershipId={action.partnershipId}
            label={t('actions.raise.serves')}
            hint={t('actions.raise.servesHint')}
            optional
            objective={form.field('objectiveId')}
            milestone={form.field('milestoneId')}
          />
        }
      />
    </Form>
  );
}

const comparedIn = (seats: readonly Seat[]) =>
  ({
    title: [t('actions.raise.what'), ({ title }: ActionValues) => title],
    ownerPartnerId: [t('actions.page.lead'), (values: ActionValues) => nameOf(seats, values)],
    dueOn: [t('actions.raise.due'), ({ dueOn }: ActionValues) => dueOn && longDay(dueOn)],
    description: [t('actions.raise.description'), ({ description }: ActionValues) => description],
    priority: [t('actions.raise.priority'), ({ priority }: ActionValues) => t(`actions.priority.${priority}`)],
    startsOn: [t('actions.raise.starts'), ({ startsOn }: ActionValues) => startsOn && longDay(startsOn)],
    contingency: [t('actions.raise.contingency'), ({ contingency }: ActionValues) => contingency],
  }) as const;

const nameOf = (seats: readonly Seat[], { ownerPartnerId: partnerId, ownerPersonId: personId }: ActionValues) =>
  seats.find((seat) => seatId(seat) === seatId({ personId, partnerId }))?.personName;

const valuesOf = (action: ActionRepresentation): ActionValues => ({
  title: action.title,
  description: action.description,
  ownerPartnerId: action.ownerPartnerId,
  ownerPersonId: action.ownerPersonId,
  startsOn: action.startsOn,
  dueOn: action.dueOn,
  priority: action.priority,
  contingency: action.contingency,
  objectiveId: action.objectiveId,
  milestoneId: action.milestoneId,
  helperPersonIds: [],
  waitsForIds: [],
});

/** Whoever leads it now is shown even after they have left. */
const withOwner = (seats: readonly Seat[], action: ActionRepresentation): readonly Seat[] => {
  const { ownerPersonId: personId, ownerPartnerId: partnerId, ownerName, ownerPartnerName } = action;
  if (personId === null || seats.some((seat) => seatId(seat) === seatId({ personId, partnerId }))) return seats;
  return [{ personId, partnerId, personName: ownerName ?? '', organisationName: ownerPartnerName }, ...seats];
};
