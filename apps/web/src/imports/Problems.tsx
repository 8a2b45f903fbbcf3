import type { ImportCheck, ImportProblem, ImportRepresentation } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { ForAllField } from './ForAllField.tsx';
import { useMatching } from './imports.api.ts';
import { leavingOut } from './mapping.ts';
import { t } from './imports.strings.ts';

type Props = { imported: ImportRepresentation; check: ImportCheck };

/** What no word mends: each with its address, and the row left out if nothing else helps. */
export function Problems({ imported, check }: Props) {
  const { match } = useMatching(imported);
  const problems = check.problems.filter(({ mendable }) => !mendable);
  if (problems.length === 0) return null;
  const leaveOut = (rows: readonly number[]) => match((mapping) => leavingOut(mapping, rows));
  const rows = [...new Set(problems.map(({ row }) => row))];
  const stale = problems.filter(({ code }) => code === 'changed_since');
  return (
    <Card
      title={t('imports.check.problems', { count: rows.length })}
      aside={
        rows.length > 1 && (
          <Button onClick={() => leaveOut(rows)}>{t('imports.check.leaveAllOut', { count: rows.length })}</Button>
        )
      }
    >
      <div className="stack">
        {emptiesIn(problems).map(({ field, heading }) => (
          <ForAllField
            key={field}
            imported={imported}
            name={field}
            label={t('imports.check.emptyCells', { heading })}
          />
        ))}
        {stale.length > 0 && (
          <div>
            <Button onClick={() => match((mapping) => ({ ...mapping, overwrite: true }))}>
              {t('imports.check.fileWins', { count: stale.length })}
            </Button>
          </div>
        )}
        <Rows
          label={t('imports.check.problems', { count: rows.length })}
          items={problems.slice(0, mostShown).map((problem) => ({
            id: `${problem.row} ${problem.field ?? ''} ${problem.code}`,
            title: problem.message,
            action: (
              <Button
                size="small"
                onClick={() => leaveOut([problem.row])}
                aria-label={t('imports.check.leaveRowOut', { row: problem.row })}
              >
                {t('imports.check.leaveOutOne')}
              </Button>
            ),
          }))}
        />
        {problems.length > mostShown && (
          <p className="muted">{t('imports.check.more', { count: problems.length - mostShown })}</p>
        )}
      </div>
    </Card>
  );
}

const mostShown = 50;

/** Fields whose cells are empty in rows that need them. */
const emptiesIn = (problems: readonly ImportProblem[]) => {
  const empties = problems.flatMap(({ code, field, heading }) =>
    code === 'needed' && field !== null && heading !== null ? [[field, heading] as const] : [],
  );
  return [...new Map(empties)].map(([field, heading]) => ({ field, heading }));
};
