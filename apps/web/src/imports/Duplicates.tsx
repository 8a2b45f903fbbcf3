import type { ImportCheck, ImportRepresentation } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { useMatching } from './imports.api.ts';
import { leavingOut } from './mapping.ts';
import { t } from './imports.strings.ts';

type Props = { imported: ImportRepresentation; check: ImportCheck };

/** New rows in words that stand here already. They come in unless they are left out: two risks may share a name. */
export function Duplicates({ imported, check: { duplicates } }: Props) {
  const { match } = useMatching(imported);
  const { leaveOut: left } = imported.mapping;
  const put = (rows: readonly number[]) => match((mapping) => leavingOut(mapping, rows));
  if (duplicates.length === 0 && left.length === 0) return null;
  return (
    <Card
      title={
        duplicates.length > 0
          ? t('imports.check.duplicates', { count: duplicates.length })
          : t('imports.check.leftOutRows')
      }
      aside={
        duplicates.length > 1 && (
          <Button onClick={() => put(duplicates.map(({ row }) => row))}>
            {t('imports.check.leaveAllOut', { count: duplicates.length })}
          </Button>
        )
      }
    >
      <Rows
        label={t('imports.check.duplicates', { count: duplicates.length })}
        items={duplicates.slice(0, mostShown).map(({ row, title, like }) => ({
          id: String(row),
          title: t('imports.check.duplicate', { row, title }),
          facts: t('imports.check.duplicateOf', { like }),
          action: (
            <Button size="small" onClick={() => put([row])} aria-label={t('imports.check.leaveRowOut', { row })}>
              {t('imports.check.leaveOutOne')}
            </Button>
          ),
        }))}
      />
      {duplicates.length > mostShown && (
        <p className="muted">{t('imports.check.more', { count: duplicates.length - mostShown })}</p>
      )}
      {left.length > 0 && (
        <p className="cluster" data-gap="tight">
          <span>{t('imports.check.staysOut', { count: left.length, rows: left.slice(0, mostShown).join(', ') })}</span>
          <Button kind="link" onClick={() => put([])}>
            {t('imports.check.takeIn')}
          </Button>
        </p>
      )}
    </Card>
  );
}

const mostShown = 50;
