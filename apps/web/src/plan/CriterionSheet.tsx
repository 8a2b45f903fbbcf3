import type { CriterionRepresentation } from '@trivet/contract';
import type { CriterionDraft, CriterionKind } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

type Props = { kind?: CriterionKind; criterion?: CriterionRepresentation; onClose: () => void };

/** How everyone will know, and what happens then. */
export default function CriterionSheet({ kind = 'success', criterion, onClose }: Props) {
  const { id: partnershipId } = usePlace();
  const before = { kind: criterion?.kind ?? kind, words: criterion?.words ?? '', response: criterion?.response ?? '' };
  const { mutateAsync: save } = usePlanChange((body: CriterionDraft) => {
    if (!criterion) return api.criteria.add({ params: { partnershipId }, body });
    const params = { partnershipId, criterionId: criterion.id };
    const { kind: _same, ...patch } = changed(body, before);
    if (Object.keys(patch).length === 0) return api.criteria.get({ params });
    return api.criteria.edit({ params, body: patch }, { ifMatch: criterion.version });
  });
  const form = useForm<typeof before, CriterionDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.CriterionDraft),
    defaultValues: before,
    says: { words: t('criterion.wordsMissing') },
    draft: `criterion.${criterion?.id ?? partnershipId}`,
    onSubmit: async (body) => {
      await save(body);
      onClose();
    },
  });
  return (
    <Sheet title={t(criterion ? 'criterion.edit' : 'criterion.add')} onClose={onClose}>
      <Form form={form} submit={t('plan.save')} onCancel={onClose}>
        {criterion?.agreed && (
          <Banner kind="info">
            <p>{t('criterion.asksAgain')}</p>
          </Banner>
        )}
        {!criterion && (
          <Radios
            {...form.field('kind')}
            label={t('criterion.kind')}
            options={(['success', 'failure', 'intervention'] as const).map((value) => ({
              value,
              label: t(`criterion.${value}`),
              hint: t(`criterion.${value}Hint`),
            }))}
          />
        )}
        <TextArea {...form.field('words')} label={t('criterion.words')} hint={t('criterion.wordsHint')} rows={2} />
        <TextArea {...form.field('response')} label={t('criterion.response')} rows={3} optional />
      </Form>
    </Sheet>
  );
}
