import { useQuery } from '@tanstack/react-query';
import type { ReportReminder, ReportRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { remindersQuery } from './reports.api.ts';
import { t } from './reports.strings.ts';

/** With a dozen partners there are soon too many to read through. */
const shownAtFirst = 8;

/** Who was reminded of a report, when, and what became of it: the newest first. */
export function Reminders({ report }: { report: ReportRepresentation }) {
  const query = useQuery(remindersQuery(report));
  const [isWhole, showWhole] = useState(false);
  return (
    <Loaded query={query} what={t('report.remindersWhat')}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('report.remindersNone')}</p>
        ) : (
          <>
            <Rows
              label={t('report.reminders')}
              items={items
                .toReversed()
                .slice(0, isWhole ? items.length : shownAtFirst)
                .map((reminder) => ({
                  id: reminder.id,
                  title: reminder.personName,
                  facts: `${aboutWords(reminder)}${byWords(reminder)} · ${stateWords(reminder)}`,
                }))}
            />
            {!isWhole && items.length > shownAtFirst && (
              <Button size="small" onClick={() => showWhole(true)}>
                {t('report.remindersAll', { count: items.length })}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

const aboutWords = ({ rule, partnerShortName }: ReportReminder) =>
  partnerShortName
    ? `${t('report.reminderPart', { partner: partnerShortName })} · `
    : rule === 'report_acceptance_due'
      ? `${t('report.reminderAccept')} · `
      : '';

const byWords = ({ byName, step }: ReportReminder) => {
  if (byName !== null) return t('report.reminderBy', { name: byName });
  return step < 0 ? t('report.stepBefore', { days: -step }) : t('report.step', { days: step });
};

const stateWords = ({ state, sentAt, at }: ReportReminder) =>
  t(`report.reminder.${state}`, { when: moment(sentAt ?? at) });
