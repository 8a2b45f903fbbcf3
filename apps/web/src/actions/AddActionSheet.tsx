import { useQuery } from '@tanstack/react-query';
import type { ActionDraft } from '@trivet/domain';
import type { ReactNode } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import type { Place } from '../partnerships/place.ts';
import { seatOf, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { ActionFields, type ActionValues } from './ActionFields.tsx';
import { HelpersField, WaitsForField } from './LinkFields.tsx';
import { ServesField } from '../plan/ServesField.tsx';
import { useActionChange } from './actions.api.ts';
import { tellRaised } from './tell-raised.tsx';
import { t } from './actions.strings.ts';

type Serving = { objectiveId: string } | { milestoneId: string };
type Props = { place: Place; onClose: () => void; choosePlace?: ReactNode; riskId?: string; serves?: Serving };

/** Adds an action from anywhere: what, who, by when. */
export function AddActionSheet({ choosePlace, ...props }: Props) {
  const { place, onClose } = props;
  const seats = useQuery(seatsQuery(place.id));
  return (
    <Sheet title={t('actions.raise.title')} onClose={onClose}>
      <div className="stack" data-gap="loose">
        {choosePlace}
        <Loaded query={seats} what={t('actions.raise.partnership')}>
          {(loaded) => <AddAction key={place.id} {...props} seats={loaded.seats} />}
        </Loaded>
      </div>
    </Sheet>
  );
}

function AddAction({ place, seats, onClose, riskId, serves }: Props & { seats: readonly Seat[] }) {
  const { mutateAsync: raise } = useActionChange((body: ActionDraft) =>
    api.actions.raise({ params: { partnershipId: place.id }, body: { ...body, riskId: riskId ?? null } }),
  );
  const form = useForm<ActionValues, ActionDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.ActionDraft),
    defaultValues: { ...emptyFor(seatOf(seats, place.personId)), ...serves },
    says: { title: t('actions.raise.whatMissing'), ownerPartnerId: t('actions.raise.leadMissing') },
    draft: `action.new.${riskId ?? Object.values(serves ?? {})[0] ?? place.id}`,
    onSubmit: async (body) => {
      tellRaised(place, await raise(body));
      onClose();
    },
  });
  return (
    <Form form={form} submit={t('actions.raise.save')} onCancel={onClose}>
      <ActionFields
        form={form}
        seats={seats}
        more={
          <>
            <HelpersField
              field={form.field('helperPersonIds')}
              seats={seats}
              ownerPersonId={form.values.ownerPersonId}
            />
            <ServesField
              partnershipId={place.id}
              label={t('actions.raise.serves')}
              hint={t('actions.raise.servesHint')}
              optional
              objective={form.field('objectiveId')}
              milestone={form.field('milestoneId')}
            />
            <WaitsForField field={form.field('waitsForIds')} partnershipId={place.id} />
          </>
        }
      />
    </Form>
  );
}

const emptyFor = (mine: Seat | undefined): ActionValues => ({
  title: '',
  description: '',
  ownerPartnerId: mine?.partnerId ?? '',
  ownerPersonId: mine?.personId ?? null,
  startsOn: null,
  dueOn: null,
  priority: 'medium',
  contingency: '',
  objectiveId: null,
  milestoneId: null,
  helperPersonIds: [],
  waitsForIds: [],
});
