import type { MoneyOverview } from '@trivet/contract';
import { money } from '../lib/money.ts';
import { PlanLink } from '../plan/PlanLinks.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { SpendLightTag } from './SpendLightTag.tsx';
import { t } from './money.strings.ts';

/** What milestones were given, and what they cost. */
export function MilestoneMoney({ overview: { milestones } }: { overview: MoneyOverview }) {
  return (
    <Card title={t('money.milestones')}>
      <Rows
        label={t('money.milestones')}
        items={milestones.map((one) => ({
          id: `${one.milestoneId} ${one.currency}`,
          tag: <SpendLightTag of={one} />,
          title: <PlanLink {...one} />,
          facts: t('money.milestoneFacts', {
            spent: money(one.spent, one.currency),
            budget: money(one.budget, one.currency),
            expected: money(one.expected, one.currency),
          }),
        }))}
      />
    </Card>
  );
}
