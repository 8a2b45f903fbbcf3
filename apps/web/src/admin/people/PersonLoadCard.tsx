import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonLoad, PersonRepresentation } from '@trivet/contract';
import { Card } from '../../ui/Card.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useWorkspace } from '../workspace.ts';
import { loadQuery } from './people.api.ts';
import { t } from './people.strings.ts';

/** Whether someone is spread thin, and over what. */
export function PersonLoadCard({ person: { workspaceId, id } }: { person: PersonRepresentation }) {
  const query = useQuery(loadQuery(workspaceId, id));
  return (
    <Card title={t('adminPeople.load')}>
      <Loaded query={query} what={t('adminPeople.load')} count={2}>
        {(load) => <Load load={load} />}
      </Loaded>
    </Card>
  );
}

function Load({ load: { memberships, hoursPerMonth, spreadTooThin, because } }: { load: PersonLoad }) {
  const { slug: workspace } = useWorkspace();
  return (
    <div className="stack" data-gap="tight">
      <p>{t('adminPeople.loadSum', { count: memberships.length, hours: hoursPerMonth })}</p>
      {spreadTooThin && (
        <p className="cluster" data-gap="tight">
          <StatusTag kind="amber">{t('adminPeople.loadThin')}</StatusTag>
          {because.map((reason) => t(`adminPeople.because-${reason}`)).join(', ')}
        </p>
      )}
      {memberships.length > 0 && (
        <Rows
          label={t('adminPeople.load')}
          items={memberships.map((each) => ({
            id: each.membershipId,
            title: (
              <Link to="/w/$workspace/p/$code" params={{ workspace, code: each.partnershipCode }}>
                {each.partnershipName}
              </Link>
            ),
            facts: [t(`post.${each.role}`), t('adminPeople.loadHours', { hours: each.hoursPerMonth })].join(', '),
          }))}
        />
      )}
      <p className="muted">{t('adminPeople.loadNote')}</p>
    </div>
  );
}
