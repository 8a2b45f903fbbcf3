import { useQuery } from '@tanstack/react-query';
import type { ListedContribution } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { contributionsQuery } from './partners.api.ts';
import { t } from './partners.strings.ts';

const ContributionSheet = lazy(() => import('./ContributionSheet.tsx'));

/** The outcomes a partnership contributes to, how, and who answers for each. */
export function Contributions() {
  const place = usePlace();
  const query = useQuery(contributionsQuery(place.id));
  const mayChange = useMayHere('contribution.add');
  const [opened, open] = useState<ListedContribution | 'new' | null>(null);
  const add = mayChange && (
    <Button size="small" icon={plusIcon} onClick={() => open('new')}>
      {t('contributions.add')}
    </Button>
  );
  return (
    <Card title={t('contributions.title')} aside={add}>
      <Loaded query={query} what={t('contributions.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('contributions.empty')}</p>
          ) : (
            <Rows items={items.map((each) => rowOf(each, mayChange ? () => open(each) : undefined))} />
          )
        }
      </Loaded>
      <Suspense>
        {opened && (
          <ContributionSheet
            place={place}
            contribution={opened === 'new' ? undefined : opened}
            taken={query.data?.items ?? []}
            onClose={() => open(null)}
          />
        )}
      </Suspense>
    </Card>
  );
}

const rowOf = (contribution: ListedContribution, onEdit: (() => void) | undefined): RowItem => {
  const { id, outcomeCode, outcomeStatement, words, weight, sro } = contribution;
  return {
    id,
    title: (
      <>
        <strong>{outcomeCode}</strong> {outcomeStatement}
      </>
    ),
    facts: (
      <>
        {words && <span className="block as-typed">{words}</span>}
        <span className="block">{t(`contributions.weight.${weight}`)}</span>
        <span className="block">{sro ? t('contributions.sro', { name: sro.name }) : t('contributions.noSro')}</span>
      </>
    ),
    action: onEdit && (
      <Button size="small" aria-label={t('contributions.editOf', { code: outcomeCode })} onClick={onEdit}>
        {t('contributions.edit')}
      </Button>
    ),
  };
};
