import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAct } from '../admin/useAct.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { meetingIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { Rows } from '../ui/Rows.tsx';
import { factsOf, minutesOf, type TemplateStart } from './template-values.ts';
import { type Template, type TemplatesHere, templatesQuery } from './templates.api.ts';
import { t } from './agenda-templates.strings.ts';
import './agenda-templates.css';

const TemplateSheet = lazy(() => import('./TemplateSheet.tsx'));
const Menu = lazy(() => import('../ui/Menu.tsx').then((m) => ({ default: m.Menu })));

type Props = {
  here: TemplatesHere;
  mayAdd: boolean;
  /** Whether the sheet of a new one is asked for, by a button elsewhere on the page */
  isAdding: boolean;
  onAdded: () => void;
};

/** The templates that a meeting can begin with here, and those that were archived. */
export function TemplateList({ here, mayAdd, isAdding, onAdded }: Props) {
  const query = useQuery(templatesQuery(here));
  const [copied, copy] = useState<TemplateStart | null>(null);
  return (
    <div className="stack" data-gap="loose">
      <Loaded query={query} what={t('templates.what')} shape="rows" count={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={meetingIcon} title={t('templates.none')}>
              {t('templates.noneWhy')}
            </EmptyState>
          ) : (
            <Card>
              <Rows
                label={t('templates.title')}
                items={items.map((template) => ({
                  ...rowOf(here, template),
                  action: <Acts here={here} template={template} {...(mayAdd && { onCopy: copy })} />,
                }))}
              />
            </Card>
          )
        }
      </Loaded>
      <Disclosure title={t('templates.archive.title')} later>
        <Archived here={here} />
      </Disclosure>
      <Suspense>
        {isAdding && <TemplateSheet here={here} onClose={onAdded} />}
        {copied && <TemplateSheet here={here} start={copied} onClose={() => copy(null)} />}
      </Suspense>
    </div>
  );
}

function rowOf(here: TemplatesHere, template: Template) {
  const { id, name, whatFor, items, partnershipId } = template;
  const isOfWorkspace = partnershipId === null && here.place.partnershipId !== undefined;
  return {
    id,
    title: <strong>{name}</strong>,
    facts: [
      isOfWorkspace && t('templates.ofWorkspace'),
      t('templates.facts', { items: items.length, minutes: minutesOf(items) }),
      whatFor,
    ]
      .filter(Boolean)
      .join(' · '),
    below: (
      <Disclosure plain title={t('templates.items', { name })}>
        <ol className="template-list">
          {items.map((item, at) => (
            <li key={at}>
              {item.title} <span className="row-facts">{factsOf(item)}</span>
            </li>
          ))}
        </ol>
      </Disclosure>
    ),
  };
}

type ActsProps = { here: TemplatesHere; template: Template; onCopy?: (start: TemplateStart) => void };

function Acts({ here, template, onCopy }: ActsProps) {
  const [isEditing, setEditing] = useState(false);
  const archive = useAct('agenda_templates', { done: t('templates.archived'), undo: here.restore });
  const { name, whatFor, items, permissions } = template;
  const mayEdit = permissions.fields.length > 0;
  const entries: MenuEntry[] = [
    ...(onCopy
      ? [{ id: 'copy', label: t('templates.copy'), onAction: () => onCopy({ name: '', whatFor, items }) }]
      : []),
    ...(mayEdit
      ? [{ id: 'archive', label: t('templates.archive'), onAction: () => archive.mutate(() => here.archive(template)) }]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <span className="cluster" data-gap="tight">
      {mayEdit && (
        <Button size="small" aria-label={t('templates.editOf', { name })} onClick={() => setEditing(true)}>
          {t('templates.edit')}
        </Button>
      )}
      <Suspense>
        <Menu iconOnly label={t('templates.more', { name })} entries={entries} />
      </Suspense>
      <Suspense>
        {isEditing && <TemplateSheet here={here} template={template} onClose={() => setEditing(false)} />}
      </Suspense>
    </span>
  );
}

function Archived({ here }: { here: TemplatesHere }) {
  const query = useQuery(templatesQuery(here, 'true'));
  const restore = useAct<Template>('agenda_templates', { done: t('templates.restored') });
  return (
    <Loaded query={query} what={t('templates.what')} shape="rows" count={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('templates.archive.none')}</p>
        ) : (
          <Rows
            label={t('templates.archive.title')}
            items={items.map((template) => ({
              ...rowOf(here, template),
              action: template.permissions.may.some((action) => action.endsWith('.restore')) && (
                <Button
                  size="small"
                  aria-label={t('templates.restoreOf', { name: template.name })}
                  onClick={() => restore.mutate(() => here.restore(template))}
                >
                  {t('templates.restore')}
                </Button>
              ),
            }))}
          />
        )
      }
    </Loaded>
  );
}
