import { useQueryClient } from '@tanstack/react-query';
import type { RiskMatrixPreview, RiskMatrixRepresentation } from '@trivet/contract';
import type { RiskMatrixDraft } from '@trivet/domain';
import { useRef, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { matrixQuery } from '../../risks/scoring.ts';
import { standard } from '../../risks/scoring.choices.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { ScoringFields } from './ScoringFields.tsx';
import { lights, valuesOf, type ScoringValues } from './scoring-values.ts';
import { t } from './scoring.strings.ts';

/** What a change would do, and how the person's answer is heard. */
type Asked = { preview: RiskMatrixPreview; answer: (yes: boolean) => void };

/** Changes the scoring. Where it would move risks, it says which before it does. */
export function ScoringForm({ matrix }: { matrix: RiskMatrixRepresentation }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (preview: RiskMatrixPreview) => {
    if (preview.changing === 0 && preview.nearer === 0) return true;
    const yes = await new Promise<boolean>((answer) => setAsked({ preview, answer }));
    setAsked(null);
    return yes;
  };
  const form = useScoringForm(matrix, ask);
  const putBack = () => {
    for (const [name, value] of Object.entries(valuesOf(standard)))
      if (name !== 'reason') form.set(name as keyof ScoringValues, value);
  };
  return (
    <>
      <Form
        form={form}
        submit={t('scoring.save')}
        more={<Button onClick={putBack}>{t('scoring.standard')}</Button>}
        compared={compared}
      >
        <ScoringFields form={form} />
      </Form>
      {asked && <PreviewDialog {...asked} labels={form.values.bandLabels} />}
    </>
  );
}

function useScoringForm(matrix: RiskMatrixRepresentation, ask: (preview: RiskMatrixPreview) => Promise<boolean>) {
  const queries = useQueryClient();
  const latest = useRef(matrix);
  const params = { workspaceId: matrix.workspaceId };
  const form = useForm<ScoringValues, RiskMatrixDraft>({
    schema: () => import('./scoring-form.ts').then(({ ScoringSchema }) => ScoringSchema),
    defaultValues: valuesOf(matrix),
    onSubmit: async (draft) => {
      const { reason: _why, ...body } = draft;
      if (!(await ask(await api.riskMatrix.preview({ params, body })))) return;
      latest.current = await api.riskMatrix.set({ params, body: draft }, { ifMatch: latest.current.version });
      queries.setQueryData(matrixQuery(matrix.workspaceId).queryKey, latest.current);
      toast(t('scoring.saved', { version: latest.current.version }));
      // Every light may have moved, in every partnership.
      await queries.invalidateQueries();
    },
    theirs: async () => {
      latest.current = await api.riskMatrix.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
  return form;
}

const mapped = ({ cells, bandLabels }: ScoringValues) =>
  cells
    .map((row, at) => `${at + 1}: ${row.map((light) => bandLabels[light]).join(', ')}`)
    .toReversed()
    .join('; ');

const compared = {
  cells: [t('scoring.cells'), mapped],
  likelihoodLabels: [t('scoring.likelihood'), ({ likelihoodLabels }: ScoringValues) => likelihoodLabels.join(', ')],
  impactLabels: [t('scoring.impact'), ({ impactLabels }: ScoringValues) => impactLabels.join(', ')],
  bandLabels: [
    t('scoring.bands'),
    ({ bandLabels }: ScoringValues) => lights.map((light) => bandLabels[light]).join(', '),
  ],
  reviewDays: [
    t('scoring.reviews'),
    ({ reviewDays }: ScoringValues) => lights.map((light) => reviewDays[light]).join(', '),
  ],
} as const;
