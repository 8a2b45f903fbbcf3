import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { useCommand } from '../lib/keyboard.ts';
import { usePages } from '../lists/usePages.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { columnsAt } from './decision-columns.tsx';
import { askedOf, decisionsQuery } from './decisions.api.ts';
import { t } from './decisions.strings.ts';
import { Register } from './Register.tsx';

const ProposeSheet = lazy(() => import('./ProposeSheet.tsx'));
const RuleSheet = lazy(() => import('./RuleSheet.tsx'));

const formats = [
  { format: 'xlsx', words: 'Excel' },
  { format: 'csv', words: 'CSV' },
] as const;

/** The register of decisions of a partnership. */
export function DecisionsPage() {
  const place = usePlace();
  const search = useSearch({ from: '/frame/w/$workspace/p/$code/decisions' });
  const pages = usePages(JSON.stringify([place.id, search]));
  const query = useQuery(decisionsQuery(place.id, search, pages.cursor));
  const [opened, open] = useState<'propose' | 'rule' | null>(null);
  const mayPropose = useMayHere('decision.propose');
  const navigate = useNavigate();
  useCommand('new.decision', () => open('propose'), mayPropose);
  const show = (reference: string) =>
    navigate({
      to: '/w/$workspace/p/$code/decisions/$reference',
      params: { ...addressIn(place), reference: shortOf(reference) },
    });
  const start = mayPropose && (
    <Button kind="primary" icon={plusIcon} onClick={() => open('propose')}>
      {t('decisions.propose')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('decisions.title')}
        within={[place.name]}
        lead={t('decisions.lead')}
        actions={
          <>
            <TakeAwayMenu
              formats={formats}
              documentAs={(format) =>
                api.decisions.export({ params: { partnershipId: place.id }, query: { ...askedOf(search), format } })
              }
            />
            <Button onClick={() => open('rule')}>{t('decisions.rule')}</Button>
            {start}
          </>
        }
      />
      <Register
        search={search}
        first="-reference"
        query={query}
        pages={pages}
        columns={columnsAt(() => addressIn(place))}
        start={start}
      />
      <p>
        <Link to="/w/$workspace/decisions" params={{ workspace: place.workspace }}>
          {t('decisions.across')}
        </Link>
      </p>
      <Suspense>
        {opened === 'propose' && (
          <ProposeSheet onSaved={({ reference }) => void show(reference)} onClose={() => open(null)} />
        )}
        {opened === 'rule' && <RuleSheet onClose={() => open(null)} />}
      </Suspense>
    </>
  );
}
