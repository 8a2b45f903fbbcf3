import type { ImportCheck } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './imports.strings.ts';

/** Row by row what confirming would write, with what stands there now. */
export function PlannedRows({ check: { rows, create, update } }: { check: ImportCheck }) {
  if (rows.length === 0) return null;
  const count = create + update;
  return (
    <Disclosure title={t('imports.check.rows', { count })} {...(rows.length <= 20 && { open: true })}>
      <Rows
        label={t('imports.check.rows', { count })}
        items={rows.map(({ row, does, reference, title, changes }) => ({
          id: String(row),
          tag: <StatusTag kind={does === 'create' ? 'green' : 'blue'}>{t(`imports.check.does.${does}`)}</StatusTag>,
          title: reference === null ? title : `${shortOf(reference)} ${title}`,
          facts: [
            t('imports.check.rowAt', { row }),
            ...changes.map(({ heading, from, to }) =>
              t('imports.check.change', {
                heading,
                from: from || t('imports.check.nothing'),
                to: to || t('imports.check.nothing'),
              }),
            ),
          ].join(' · '),
        }))}
      />
      {count > rows.length && <p className="muted">{t('imports.check.more', { count: count - rows.length })}</p>}
    </Disclosure>
  );
}
