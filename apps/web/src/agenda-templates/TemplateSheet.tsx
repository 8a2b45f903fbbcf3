import { useQueryClient } from '@tanstack/react-query';
import type { AgendaTemplateDraft, BuiltInAgenda } from '@trivet/domain';
import { lazy, Suspense, useRef } from 'react';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { factsOf, keyed, type TemplateStart, type TemplateValues, valuesOf } from './template-values.ts';
import type { Template, TemplatesHere } from './templates.api.ts';
import { t } from './agenda-templates.strings.ts';

// What is dragged brings more than the rest of the sheet.
const TemplateItems = lazy(() => import('./TemplateItems.tsx'));

type Props = {
  here: TemplatesHere;
  /** The one to change; without it a new one is made */
  template?: Template;
  /** What a new one starts from */
  start?: TemplateStart;
  onClose: () => void;
};

/** Makes an agenda template, or changes one. */
export default function TemplateSheet(props: Props) {
  const { template, onClose } = props;
  const form = useTemplateForm(props);
  const beginWith = async (chosen: BuiltInAgenda) => {
    const { builtInItems } = await import('@trivet/domain');
    form.set('items', builtInItems(chosen).map(keyed));
  };
  return (
    <Sheet title={t(template ? 'template.editTitle' : 'template.newTitle')} onClose={onClose}>
      <Form form={form} submit={t('template.save')} onCancel={onClose} compared={compared}>
        <TextField {...form.field('name')} label={t('template.name')} autoComplete="off" autoFocus={!template} />
        <TextArea {...form.field('whatFor')} label={t('template.whatFor')} optional rows={2} />
        {!template && form.values.items.length === 0 && (
          <Select
            id={`${form.id}-begin`}
            label={t('template.beginWith')}
            value="none"
            onChange={(chosen) => void beginWith(chosen)}
            options={(['none', 'standing', 'initial'] as const).map((value) => ({
              value,
              label: t(`template.beginWith.${value}`),
            }))}
          />
        )}
        <Suspense>
          <TemplateItems field={form.field('items')} />
        </Suspense>
      </Form>
    </Sheet>
  );
}

function useTemplateForm({ here, template, start, onClose }: Props) {
  const queries = useQueryClient();
  const latest = useRef(template);
  return useForm<TemplateValues, AgendaTemplateDraft>({
    schema: () => import('./template-form.ts').then((module) => module.templateSchema),
    defaultValues: valuesOf(template ?? start ?? { name: '', whatFor: '', items: [] }),
    says: { items: t('template.noItems') },
    // What starts from another thing is as quickly started again.
    ...(start === undefined && { draft: `agenda-template.${template?.id ?? here.key.join('.')}` }),
    onSubmit: async (draft) => {
      await save(here, latest.current, draft);
      toast(t('template.saved', { name: draft.name }));
      await queries.invalidateQueries({ queryKey: ['agenda_templates'] });
      onClose();
    },
    ...(template && {
      theirs: async () => {
        const now = await here.get(template.id);
        latest.current = now;
        return { values: valuesOf(now), of: { ...here.place, id: now.id, updatedAt: now.updatedAt } };
      },
    }),
  });
}

async function save(here: TemplatesHere, template: Template | undefined, draft: AgendaTemplateDraft): Promise<void> {
  if (!template) return void (await here.add(draft));
  const patch = changed(draft, template);
  if (Object.keys(patch).length > 0) await here.edit(template, patch);
}

const compared = {
  name: [t('template.name'), ({ name }: TemplateValues) => name],
  whatFor: [t('template.whatFor'), ({ whatFor }: TemplateValues) => whatFor],
  items: [
    t('template.items'),
    ({ items }: TemplateValues) => items.map((item) => `${item.title} (${factsOf(item)})`).join('; '),
  ],
} as const;
