import { useQuery } from '@tanstack/react-query';
import type { ActionRepresentation } from '@trivet/contract';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { seatsQuery } from '../partnerships/seats.api.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { HelpersField, WaitsForField } from './LinkFields.tsx';
import { useActionChange } from './actions.api.ts';
import { t } from './actions.strings.ts';

type Props = { action: ActionRepresentation; onClose: () => void };
type Values = { personIds: readonly string[]; waitsForIds: readonly string[] };

/** Who helps with an action, and what must be finished first. */
export default function LinksSheet({ action, onClose }: Props) {
  const reference = shortOf(action.reference);
  const { data: seats } = useQuery(seatsQuery(action.partnershipId));
  const { mutateAsync: link } = useActionChange((wanted: Values) => linkedAs(action, wanted));
  const form = useForm<Values, Values>({
    schema: () => import('./links-form.ts').then(({ LinksForm }) => LinksForm),
    defaultValues: wantedOf(action),
    draft: `action.links.${action.id}`,
    onSubmit: async (wanted) => {
      await link(wanted);
      toast(t('actions.links.done', { reference }));
      onClose();
    },
  });
  return (
    <Sheet title={t('actions.links.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('actions.links.save')} onCancel={onClose}>
        <HelpersField
          field={form.field('personIds')}
          seats={seats?.seats ?? []}
          ownerPersonId={action.ownerPersonId}
          helpers={action.helpers}
        />
        <WaitsForField field={form.field('waitsForIds')} partnershipId={action.partnershipId} of={action} />
      </Form>
    </Sheet>
  );
}

const wantedOf = ({ helpers, waitsFor }: ActionRepresentation): Values => ({
  personIds: helpers.map(({ personId }) => personId),
  waitsForIds: waitsFor.map(({ id }) => id),
});

/** Only what differs is said, each on the version the one before left. */
const linkedAs = async (action: ActionRepresentation, wanted: Values): Promise<ActionRepresentation> => {
  const params = { partnershipId: action.partnershipId, actionId: action.id };
  const was = wantedOf(action);
  let now = action;
  if (differ(was.waitsForIds, wanted.waitsForIds))
    now = await api.actions.setDependencies(
      { params, body: { waitsForIds: [...wanted.waitsForIds] } },
      { ifMatch: now.version },
    );
  if (differ(was.personIds, wanted.personIds))
    now = await api.actions.setHelpers(
      { params, body: { personIds: [...wanted.personIds] } },
      { ifMatch: now.version },
    );
  return now;
};

const differ = (one: readonly string[], other: readonly string[]) => one.toSorted().join() !== other.toSorted().join();
