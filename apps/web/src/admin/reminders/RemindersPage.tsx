import { CalendarCard } from '../../reminders/CalendarCard.tsx';
import { workspaceRules } from '../../reminders/reminders.api.ts';
import { RuleList } from '../../reminders/RuleList.tsx';
import { t } from '../../reminders/reminder.strings.ts';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';

/** How the workspace chases what is due, and what that will send to whom. */
export function RemindersPage() {
  const { id, name } = useWorkspace();
  const here = workspaceRules(id);
  return (
    <>
      <PageHeader
        title={t('reminders.title')}
        lead={t('reminders.lead', { workspace: name })}
        within={[common('admin.title'), name]}
      />
      <div className="stack">
        <Card title={t('reminders.rules')}>
          <RuleList here={here} level="workspace" />
        </Card>
        <CalendarCard here={here} />
      </div>
    </>
  );
}
