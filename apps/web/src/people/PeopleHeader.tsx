import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useVacancies } from './Vacancies.tsx';
import { t } from './people.strings.ts';

type Props = { onInvite: () => void; onChair: () => void };

export function PeopleHeader({ onInvite, onChair }: Props) {
  const place = usePlace();
  const mayInvite = useMayHere('membership.invite');
  const mayAppoint = useMayHere('partnership.appoint_chair');
  const { data: partnership } = useQuery(partnershipQuery(place.id));
  const vacancies = useVacancies();
  return (
    <PageHeader
      title={t('people.title')}
      within={[place.name]}
      lead={leadOf(partnership?.counts.people, vacancies?.length)}
      actions={
        <>
          <Link
            className="button"
            to="/w/$workspace/reports/workload"
            params={{ workspace: place.workspace }}
            search={{ partnership: place.id }}
          >
            {t('people.workload')}
          </Link>
          {mayAppoint && <Button onClick={onChair}>{t('people.chair')}</Button>}
          {mayInvite && (
            <Button kind="primary" icon={plusIcon} onClick={onInvite}>
              {t('people.invite')}
            </Button>
          )}
        </>
      }
    />
  );
}

const leadOf = (people: number | undefined, vacant: number | undefined) => {
  if (people === undefined) return ' ';
  return vacant === undefined ? t('people.leadPlain', { people }) : t('people.lead', { people, vacant });
};
