import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReminderRuleInForce } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { type RulesHere, rulesQuery } from './reminders.api.ts';
import { stepsOf } from './rule-words.ts';
import { t } from './reminder.strings.ts';
import './reminders.css';

const RuleSheet = lazy(() => import('./RuleSheet.tsx'));

type Props = { here: RulesHere; level: 'workspace' | 'partnership' };

/** Every kind of due thing, how it is chased here, and who set that. */
export function RuleList({ here, level }: Props) {
  const query = useQuery(rulesQuery(here));
  const [editing, setEditing] = useState<ReminderRuleInForce | null>(null);
  return (
    <>
      <Loaded query={query} what={t('reminders.what')} shape="rows" count={7}>
        {({ items }) => (
          <Rows
            label={t('reminders.rules')}
            items={items.map((item) => ({
              id: item.rule,
              tag: <OnOff isOn={item.isOn} />,
              title: <strong>{t(`rule.${item.rule}`)}</strong>,
              facts: <Standing rule={item} />,
              action: mayChange(item) ? (
                <div className="cluster">
                  {item.setBy === level && <PutBack here={here} rule={item} />}
                  <Button
                    size="small"
                    aria-label={t('reminders.editOf', { rule: t(`rule.${item.rule}`) })}
                    onClick={() => setEditing(item)}
                  >
                    {t('reminders.edit')}
                  </Button>
                </div>
              ) : undefined,
            }))}
          />
        )}
      </Loaded>
      {editing && (
        <Suspense>
          <RuleSheet here={here} rule={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </>
  );
}

const mayChange = ({ permissions }: ReminderRuleInForce) => permissions.fields.length > 0;

const OnOff = ({ isOn }: { isOn: boolean }) => (
  <StatusTag kind={isOn ? 'green' : 'grey'}>{t(isOn ? 'reminders.on' : 'reminders.off')}</StatusTag>
);

const Standing = ({ rule: { steps, setBy, reason } }: { rule: ReminderRuleInForce }) => (
  <>
    <span className="block">{stepsOf(steps)}</span>
    <span className="muted block">
      {t(`reminders.setBy.${setBy}`)}
      {reason && <span className="as-typed">: {reason}</span>}
    </span>
  </>
);

/** Acts at once: what is put back can be set again. */
function PutBack({ here, rule: { rule, version } }: { here: RulesHere; rule: ReminderRuleInForce }) {
  const queries = useQueryClient();
  const putBack = async () => {
    try {
      await here.putBack(rule, version);
      toast(t('reminders.putBackDone', { rule: t(`rule.${rule}`) }));
    } catch {
      toast(t('reminders.notDone'), { bad: true });
    }
    await queries.invalidateQueries({ queryKey: here.key });
  };
  return (
    <Button size="small" kind="quiet" onClick={() => void putBack()}>
      {t('reminders.putBack')}
    </Button>
  );
}
