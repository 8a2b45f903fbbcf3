import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ListedMembership } from '@trivet/contract';
import type { MembershipEnding } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { useRefreshPartners } from '../partners/partners.api.ts';
import { addressIn, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { handoverQuery } from './people.api.ts';
import { t } from './people.strings.ts';

type Props = { place: Place; seat: ListedMembership; onClose: () => void };

/** Ends a membership, or sends to the hand-over while something would be left without an owner. */
export default function EndSeatDialog({ place, seat, onClose }: Props) {
  const query = useQuery(handoverQuery(place.id, seat.id));
  const isOwn = seat.personId === place.personId;
  const title = isOwn
    ? t('ending.ownTitle', { partnership: place.name })
    : t('ending.title', { name: seat.personName });
  return (
    <Dialog title={title} onClose={onClose}>
      <Loaded query={query} what={t('ending.what')}>
        {({ items }) =>
          items.length > 0 ? (
            <HandOverFirst {...{ place, seat, onClose }} count={items.length} />
          ) : (
            <Ending {...{ place, seat, onClose }} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function HandOverFirst({ place, seat, onClose, count }: Props & { count: number }) {
  return (
    <div className="stack">
      <p>{t('ending.holds', { count })}</p>
      <div className="cluster">
        <LinkButton
          kind="primary"
          to="/w/$workspace/p/$code/people/$membershipId/handover"
          params={{ ...addressIn(place), membershipId: seat.id }}
        >
          {t('ending.handOver')}
        </LinkButton>
        <Button onClick={onClose}>{t('ending.cancel')}</Button>
      </div>
    </div>
  );
}

function Ending({ place, seat, onClose }: Props) {
  const isOwn = seat.personId === place.personId;
  const after = useAfterEnding({ place, seat, onClose });
  const form = useForm<{ on: string | null; reason: string }, MembershipEnding>({
    schema: () => import('@trivet/domain').then((domain) => domain.MembershipEnding),
    defaultValues: { on: today() < seat.fromOn ? seat.fromOn : today(), reason: '' },
    draft: `membership.ending.${seat.id}`,
    onSubmit: async (body) => {
      const params = { partnershipId: seat.partnershipId, membershipId: seat.id };
      await api.memberships.end({ params, body }, { ifMatch: seat.version });
      await after();
    },
  });
  return (
    <div className="stack">
      <p>{t(isOwn ? 'ending.ownLead' : 'ending.lead')}</p>
      <Form form={form} submit={t(isOwn ? 'ending.ownSave' : 'ending.save')} onCancel={onClose}>
        <DateField
          {...form.field('on')}
          label={t('ending.on')}
          max={today()}
          quick={[{ label: t('ending.today'), day: today() }]}
        />
        <TextArea {...form.field('reason')} label={t('ending.why')} optional />
      </Form>
    </div>
  );
}

/** Who leaves may lose sight of the whole partnership with it: they are taken to what they still have. */
const useAfterEnding = ({ place, seat, onClose }: Props) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefreshPartners(place.id);
  return async () => {
    onClose();
    if (seat.personId !== place.personId) {
      await refresh();
      toast(t('ending.done', { name: seat.personName }));
      return;
    }
    toast(t('ending.ownDone', { partnership: place.name }));
    await navigate({ to: '/' });
    await queries.invalidateQueries();
  };
};
