import { useQuery } from '@tanstack/react-query';
import type { SupportRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { supportQuery } from './partners.api.ts';
import { t } from './partners.strings.ts';

const SupportSheet = lazy(() => import('./SupportSheet.tsx'));

/** Who gives administrative support and who pays, and the training people need. */
export function SupportCard() {
  const place = usePlace();
  const query = useQuery(supportQuery(place.id));
  const [isOpen, setOpen] = useState(false);
  const mayArrange = query.data?.permissions.may.includes('support.arrange') ?? false;
  const arrange = mayArrange && (
    <Button size="small" onClick={() => setOpen(true)}>
      {t('support.edit')}
    </Button>
  );
  return (
    <Card title={t('support.title')} aside={arrange}>
      <Loaded query={query} what={t('support.what')}>
        {(support) => (
          <>
            <Read support={support} />
            <Suspense>
              {isOpen && <SupportSheet place={place} support={support} onClose={() => setOpen(false)} />}
            </Suspense>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Read({ support }: { support: SupportRepresentation }) {
  const { givenByName, paidByName, hoursPerMonth, trainingNeeds, trainingArranged } = support;
  return (
    <Facts
      facts={[
        [t('support.givenBy'), givenByName ?? <Missing id="support.nobody" />],
        [t('support.paidBy'), paidByName ?? <Missing id="support.nobody" />],
        [t('support.hours'), hoursPerMonth],
        [t('support.needs'), <Words key="needs" text={trainingNeeds} />],
        [t('support.arranged'), <Words key="arranged" text={trainingArranged} />],
      ]}
    />
  );
}

function Words({ text }: { text: string }) {
  return text ? <span className="as-typed">{text}</span> : <Missing id="support.none" />;
}

function Missing({ id }: { id: 'support.nobody' | 'support.none' }) {
  return <span className="muted">{t(id)}</span>;
}
