import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import { partnershipRules, rulesQuery } from './reminders.api.ts';
import { RuleList } from './RuleList.tsx';
import { t } from './reminder.strings.ts';

/** How this partnership chases what is due, and what that will send. */
export default function PartnershipReminders() {
  const { workspaceId, id } = usePlace();
  const here = partnershipRules(workspaceId, id);
  const rules = useQuery(rulesQuery(here)).data?.items ?? [];
  const maySet = rules.some(({ permissions }) => permissions.fields.length > 0);
  return (
    <>
      <Card title={t('reminders.title')}>
        <p className="muted">{t('reminders.ourLead')}</p>
        <RuleList here={here} level="partnership" />
      </Card>
      {maySet && <CalendarCard here={here} />}
    </>
  );
}
