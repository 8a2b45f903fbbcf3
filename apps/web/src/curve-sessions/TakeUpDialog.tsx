import { useQuery } from '@tanstack/react-query';
import type { CurveIdeaView, CurveSessionRepresentation } from '@trivet/contract';
import type { IdeaAction } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addDays, today } from '../lib/dates.ts';
import { usePlace } from '../partnerships/place.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { seatOf, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { toast } from '../ui/Toast.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { t } from './curve-sessions.strings.ts';

type Props = { session: CurveSessionRepresentation; idea: CurveIdeaView; onClose: () => void };

/** Makes an action of an idea: who leads it, by when. */
export default function TakeUpDialog(props: Props) {
  const seats = useQuery(seatsQuery(props.session.partnershipId));
  return (
    <Dialog title={t('session.takeUp.title')} onClose={props.onClose}>
      <Loaded query={seats} what={t('session.takeUp.what')}>
        {(loaded) => <TakeUp {...props} seats={loaded.seats} />}
      </Loaded>
    </Dialog>
  );
}

function TakeUp({ session, idea, onClose, seats }: Props & { seats: readonly Seat[] }) {
  const mine = seatOf(seats, usePlace().personId);
  const { mutateAsync: choose } = useSessionChange((body: IdeaAction) =>
    api.curveSessions.choose({ params: { ...placeOf(session), ideaId: idea.id }, body }, { ifMatch: idea.version }),
  );
  const form = useForm<IdeaAction, IdeaAction>({
    schema: () => import('@trivet/domain').then((domain) => domain.IdeaAction),
    defaultValues: { ownerPartnerId: mine?.partnerId ?? '', ownerPersonId: mine?.personId ?? null, dueOn: null },
    says: { ownerPartnerId: t('session.takeUp.leadMissing') },
    onSubmit: async (body) => {
      await choose(body);
      toast(t('session.takeUp.done'));
      onClose();
    },
  });
  return (
    <div className="stack">
      <p>{idea.words}</p>
      <Form form={form} submit={t('session.takeUp.save')} onCancel={onClose}>
        <SeatField seats={seats} partner={form.field('ownerPartnerId')} person={form.field('ownerPersonId')} />
        <DateField
          {...form.field('dueOn')}
          label={t('session.takeUp.due')}
          quick={[{ label: t('session.takeUp.month'), day: addDays(today(), 30) }]}
        />
      </Form>
    </div>
  );
}
