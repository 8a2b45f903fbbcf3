import type { AgendaTemplateItem } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { FieldGroup, type FieldProps } from '../ui/field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { closeIcon } from '../ui/page-icons.ts';
import { ReorderList } from '../ui/ReorderList.tsx';
import { beforeTheEnd, factsOf, type ItemValues, keyed, minutesOf } from './template-values.ts';
import { t } from './agenda-templates.strings.ts';
import './agenda-templates.css';

const TemplateItemDialog = lazy(() => import('./TemplateItemDialog.tsx'));

/** The items of a template: put in order by dragging or by keyboard, changed and removed one by one. */
export default function TemplateItems({ field }: { field: FieldProps<readonly ItemValues[]> }) {
  const { value: items, onChange } = field;
  const [opened, open] = useState<ItemValues | 'new' | null>(null);
  const byKey = new Map(items.map((item) => [item.key, item]));
  const keep = (item: AgendaTemplateItem) =>
    onChange(
      opened === 'new' || opened === null
        ? beforeTheEnd(items, keyed(item))
        : items.map((each) => (each.key === opened.key ? { ...item, key: each.key } : each)),
    );
  return (
    <FieldGroup {...field} label={t('template.items')} hint={t('template.itemsHint')}>
      {items.length > 0 && (
        <>
          <ReorderList
            label={t('template.order')}
            items={items}
            idOf={({ key }) => key}
            nameOf={({ title }) => title}
            onReorder={(keys) => onChange(keys.flatMap((key) => byKey.get(key) ?? []))}
          >
            {(item) => (
              <Line
                item={item}
                onEdit={() => open(item)}
                onRemove={() => onChange(items.filter(({ key }) => key !== item.key))}
              />
            )}
          </ReorderList>
          <p className="muted" aria-live="polite">
            {t('template.total', { minutes: minutesOf(items) })}
          </p>
        </>
      )}
      <div>
        <Button size="small" icon={plusIcon} onClick={() => open('new')}>
          {t('template.add')}
        </Button>
      </div>
      <Suspense>
        {opened !== null && (
          <TemplateItemDialog {...(opened !== 'new' && { item: opened })} onKeep={keep} onClose={() => open(null)} />
        )}
      </Suspense>
    </FieldGroup>
  );
}

type LineProps = { item: ItemValues; onEdit: () => void; onRemove: () => void };

function Line({ item, onEdit, onRemove }: LineProps) {
  return (
    <div className="template-item">
      <div>
        <strong>{item.title}</strong>
        <div className="row-facts">{factsOf(item)}</div>
      </div>
      <span className="cluster" data-gap="tight">
        <Button size="small" aria-label={t('template.changeOf', { title: item.title })} onClick={onEdit}>
          {t('template.change')}
        </Button>
        <IconButton icon={closeIcon} label={t('template.remove', { title: item.title })} onClick={onRemove} />
      </span>
    </div>
  );
}
