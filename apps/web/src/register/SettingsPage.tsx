import { useQuery } from '@tanstack/react-query';
import type { PartnershipRepresentation } from '@trivet/contract';
import { lazy, Suspense } from 'react';
import { fullDay } from '../lib/dates.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Archiving, Restoring } from './Archiving.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { t } from './register.strings.ts';

// It comes below the page's own form, which need not wait for it.
const PartnershipReminders = lazy(() => import('../reminders/PartnershipReminders.tsx'));

const CopiesCard = lazy(() => import('../partnership-copies/CopiesCard.tsx'));

const QuorumRuleCard = lazy(() => import('../attendance/QuorumRuleCard.tsx'));

/** What a partnership is: read by all inside it, changed by those who steer it. */
export function SettingsPage() {
  const place = usePlace();
  const workspace = useWorkspaceHere();
  const query = useQuery(partnershipQuery(place.id));
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        within={[place.name]}
        lead={t('settings.lead', { workspace: workspace?.name ?? '' })}
      />
      <Loaded query={query} what={t('settings.what')} count={10}>
        {(partnership) => <Read key={partnership.id} partnership={partnership} workspace={workspace?.name ?? ''} />}
      </Loaded>
    </>
  );
}

type Props = { partnership: PartnershipRepresentation; workspace: string };

function Read({ partnership, workspace }: Props) {
  const { permissions, archivedAt } = partnership;
  const mayEdit = permissions.may.includes('partnership.edit');
  return (
    <div className="stack" data-gap="loose">
      {archivedAt !== null && <Restoring partnership={partnership} archivedAt={archivedAt} />}
      {mayEdit ? (
        <SettingsForm partnership={partnership} workspace={workspace} />
      ) : (
        <AsRead partnership={partnership} workspace={workspace} />
      )}
      <Suspense>
        <QuorumRuleCard partnership={partnership} />
      </Suspense>
      <Suspense>
        <PartnershipReminders />
      </Suspense>
      {permissions.may.includes('partnership_copy.ask') && (
        <Suspense>
          <CopiesCard />
        </Suspense>
      )}
      {permissions.may.includes('partnership.archive') && <Archiving partnership={partnership} />}
    </div>
  );
}

function AsRead({ partnership, workspace }: Props) {
  const { archivedAt, startsOn, endsOn, reviewOn, riskAppetite } = partnership;
  const words = (text: string) =>
    text ? <span className="as-typed">{text}</span> : <span className="muted">{t('settings.none')}</span>;
  const day = (value: string | null) => words(value === null ? '' : fullDay(value));
  return (
    <>
      {archivedAt === null && (
        <Banner kind="info">
          <p>{t('settings.readOnly')}</p>
        </Banner>
      )}
      <Card title={t('settings.about')}>
        <Facts
          facts={[
            [t('setUp.name'), partnership.name],
            [t('setUp.code'), partnership.code],
            [t('setUp.purpose'), words(partnership.purpose)],
            [t('settings.vision'), words(partnership.vision)],
            [t('settings.rationale'), words(partnership.rationale)],
            [t('setUp.area'), words(partnership.area)],
          ]}
        />
      </Card>
      <Card title={t('settings.terms')}>
        <Facts
          facts={[
            [t('setUp.kind'), t(`register.kind.${partnership.kind}`)],
            [t('setUp.level'), t(`register.level.${partnership.level}`)],
            [t('settings.model'), t(`register.model.${partnership.accountabilityModel}`)],
            [t('settings.startsOn'), day(startsOn)],
            [t('settings.endsOn'), day(endsOn)],
            [t('settings.reviewOn'), day(reviewOn)],
            [t('settings.timeHorizon'), words(partnership.timeHorizon)],
            [
              t('settings.appetite'),
              riskAppetite === null
                ? t('settings.appetiteInherited', { workspace })
                : t('settings.appetiteOwn', { score: riskAppetite }),
            ],
          ]}
        />
      </Card>
    </>
  );
}
