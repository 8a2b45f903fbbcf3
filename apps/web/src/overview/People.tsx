import { Link } from '@tanstack/react-router';
import type { Dashboard } from '@trivet/contract';
import { age } from '../lib/dates.ts';
import { rich } from '../lib/rich.tsx';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Facts } from '../ui/Facts.tsx';
import { t } from './overview.strings.ts';

const inOrder = [
  'chair',
  'deputy_chair',
  'coordinator',
  'sponsor',
  'broker',
  'initiator',
  'partner_lead',
  'member',
  'observer',
] as const;

/** Who holds the roles of the whole, how far it has come, and who has been silent longest. */
export function People({ dashboard: { people, stage, oldestUpdate } }: { dashboard: Dashboard }) {
  const roles = inOrder.filter((role) => people.some((each) => each.role === role));
  return (
    <Facts
      facts={[
        ...roles.map((role) => {
          const names = people.filter((each) => each.role === role).map(({ name }) => name);
          return [t(`overview.person.${role}`), names.join(', ')] as const;
        }),
        [t('overview.stage'), t(`overview.stage.${stage}`)],
        [t('overview.oldest'), oldestUpdate && <Oldest update={oldestUpdate} />],
      ]}
    />
  );
}

function Oldest({ update: { reference, on, ownerName } }: { update: NonNullable<Dashboard['oldestUpdate']> }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(reference) };
  const words = { reference: params.reference, age: age(on), owner: ownerName ?? 'none' };
  return rich(t('overview.oldestWords', words), {
    link: (part) => (
      <Link to="/w/$workspace/p/$code/actions/$reference" params={params}>
        {part}
      </Link>
    ),
  });
}
