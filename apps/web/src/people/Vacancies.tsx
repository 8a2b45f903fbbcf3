import { useQuery } from '@tanstack/react-query';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { InvitedTo } from './InviteSheet.tsx';
import { continuityQuery } from './people.api.ts';
import { roleWords } from './role-words.ts';
import { t } from './people.strings.ts';

type Vacancy = {
  role: 'chair' | 'coordinator' | 'partner_lead';
  partnerId: string | null;
  organisationName: string | null;
  /** How long, once that is over 30 days */
  days: number | undefined;
};

/** The seats that every partnership needs and nobody holds now; undefined until they are known. */
export const useVacancies = (): Vacancy[] | undefined => {
  const place = usePlace();
  const { data: partnership } = useQuery(partnershipQuery(place.id));
  const { data: continuity } = useQuery(continuityQuery(place.id));
  if (!partnership || !continuity) return undefined;
  const daysOf = (role: string, partnerId: string | null) =>
    continuity.vacant.find((seat) => seat.role === role && seat.partnerId === partnerId)?.days;
  const whole = { partnerId: null, organisationName: null };
  return [
    ...(partnership.chair ? [] : [{ role: 'chair' as const, ...whole, days: daysOf('chair', null) }]),
    ...(partnership.coordinators.length > 0
      ? []
      : [{ role: 'coordinator' as const, ...whole, days: daysOf('coordinator', null) }]),
    ...continuity.partnersWithoutLead.map(({ partnerId, organisationName }) => ({
      role: 'partner_lead' as const,
      partnerId,
      organisationName,
      days: daysOf('partner_lead', partnerId),
    })),
  ];
};

type Props = { onInvite: (to: InvitedTo) => void; onChair: () => void };

/** Each vacant seat, with the way to fill it for those who may. */
export function Vacancies({ onInvite, onChair }: Props) {
  const vacancies = useVacancies();
  const mayInvite = useMayHere('membership.invite');
  const mayAppoint = useMayHere('partnership.appoint_chair');
  if (!vacancies || vacancies.length === 0) return null;
  const fill = ({ role, partnerId }: Vacancy) => {
    if (role === 'chair') return mayAppoint ? onChair : undefined;
    return mayInvite ? () => onInvite({ role, partnerId }) : undefined;
  };
  return (
    <Card title={t('vacancies.title')}>
      <Rows items={vacancies.map((vacancy) => rowOf(vacancy, fill(vacancy)))} />
    </Card>
  );
}

const rowOf = (vacancy: Vacancy, onFill: (() => void) | undefined): RowItem => {
  const { role, partnerId, days } = vacancy;
  const name = seatName(vacancy);
  return {
    id: `${role} ${partnerId ?? ''}`,
    tag: (
      <StatusTag kind="amber" shape="ring">
        {t('vacancies.seat')}
      </StatusTag>
    ),
    title: name,
    facts: days && t('vacancies.days', { days }),
    action: onFill && (
      <Button
        size="small"
        aria-label={role === 'chair' ? t('people.chair') : t('vacancies.inviteTo', { role: name })}
        onClick={onFill}
      >
        {t(role === 'chair' ? 'people.chair' : 'people.invite')}
      </Button>
    ),
  };
};

const seatName = ({ role, organisationName }: Vacancy) =>
  organisationName ? t('vacancies.of', { role: roleWords(role), organisation: organisationName }) : roleWords(role);
