import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MeetingInvitations, MeetingInvitationView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag, type StatusKind } from '../ui/StatusTag.tsx';
import AnswerForm from './AnswerForm.tsx';
import { invitationsQuery } from './calling.api.ts';
import { t } from './calling.strings.ts';
import { InvitationActs } from './InvitationActs.tsx';

const InviteSheet = lazy(() => import('./InviteSheet.tsx'));

/** Who is invited, what they said, and one’s own answer first. */
export default function Invitations({ meeting }: { meeting: MeetingRepresentation }) {
  const query = useQuery(invitationsQuery(meeting.partnershipId, meeting.id));
  return (
    <Loaded query={query} what={t('invitations.what')}>
      {(invitations) => <Invited meeting={meeting} invitations={invitations} />}
    </Loaded>
  );
}

type Props = { meeting: MeetingRepresentation; invitations: MeetingInvitations };

function Invited({ meeting, invitations: { items, answers } }: Props) {
  const { personId } = usePlace();
  const mine = items.find((one) => one.personId === personId);
  return (
    <Card title={t('invitations.title')}>
      <div className="stack">
        {mine?.permissions.may.includes('meeting_invitation.answer') && <Mine key={mine.version} invitation={mine} />}
        {items.length === 0 && <p className="muted">{t('invitations.none')}</p>}
        {items.length > 0 && (
          <Disclosure plain title={summaryOf(answers)} aside={t('invitations.invitedCount', answers)}>
            <Rows label={t('invitations.title')} items={items.map(rowOf)} />
          </Disclosure>
        )}
        {meeting.status === 'called' && meeting.permissions.may.includes('meeting.edit') && (
          <More meeting={meeting} invited={items.map((one) => one.personId)} />
        )}
      </div>
    </Card>
  );
}

/** `12 coming, 2 not, 6 silent`: what nobody said is left out. */
const summaryOf = (answers: MeetingInvitations['answers']): string =>
  (['yes', 'perhaps', 'no', 'silent'] as const)
    .filter((said) => answers[said] > 0)
    .map((said) => t(`invitations.are.${said}`, { people: answers[said] }))
    .join(', ');

/** One’s own answer: the form until it is given, then what one said. */
function Mine({ invitation }: { invitation: MeetingInvitationView }) {
  const { answer: said } = useSearch({ from: '/frame/w/$workspace/p/$code/meetings/$reference' });
  const navigate = useNavigate();
  const [isChanging, setChanging] = useState(false);
  // A link's answer opens the form until it is given: then the address says no answer any more.
  const isAnswering = isChanging || !invitation.hasAnswered || said !== undefined;
  const done = () => {
    setChanging(false);
    if (said) void navigate({ to: '.', search: {}, replace: true });
  };
  if (isAnswering)
    return (
      <AnswerForm
        invitation={invitation}
        said={said}
        isMine
        onDone={done}
        onCancel={invitation.hasAnswered ? done : undefined}
      />
    );
  return (
    <p className="cluster">
      <strong>
        {t('answer.yours', { answer: invitation.answer ? t(`answer.of.${invitation.answer}`).toLowerCase() : '' })}
      </strong>
      <Button size="small" onClick={() => setChanging(true)}>
        {t('answer.change')}
      </Button>
    </p>
  );
}

function More({ meeting, invited }: { meeting: MeetingRepresentation; invited: readonly (string | null)[] }) {
  const [isInviting, setInviting] = useState(false);
  return (
    <div>
      <Button size="small" onClick={() => setInviting(true)}>
        {t('invitations.invite')}
      </Button>
      <Suspense>
        {isInviting && <InviteSheet meeting={meeting} invited={invited} onClose={() => setInviting(false)} />}
      </Suspense>
    </div>
  );
}

const kinds: Record<'yes' | 'perhaps' | 'no', StatusKind> = { yes: 'green', perhaps: 'yellow', no: 'red' };

function rowOf(one: MeetingInvitationView) {
  const { answer, hasAnswered } = one;
  const given = hasAnswered ? answer : null;
  return {
    id: one.id,
    tag: (
      <StatusTag kind={given ? kinds[given] : 'grey'}>
        {t(given ? `invitations.${given}` : 'invitations.silent')}
      </StatusTag>
    ),
    title: one.name,
    facts: factsOf(one).join(' · '),
    action: <InvitationActs invitation={one} />,
  };
}

function factsOf({ answer, hasAnswered, ...one }: MeetingInvitationView): string[] {
  return [
    one.personId === null ? t('invitations.guest') : one.partners.join(', '),
    one.deputyName && t('invitations.deputy', { name: one.deputyName }),
    one.answerWords && `“${one.answerWords}”`,
    answer && !hasAnswered ? t('invitations.former', { answer: t(`answer.of.${answer}`).toLowerCase() }) : '',
    one.letter === 'failed' ? t('invitations.letterFailed') : '',
  ].filter((fact) => fact !== '');
}
