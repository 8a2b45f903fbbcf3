import type { CurveIdeaView, CurveSessionRepresentation } from '@trivet/contract';
import type { CurveIdeaDraft, CurveIdeaPatch } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { placeOf, useSessionChange } from './curve-sessions.api.ts';
import { criteria } from './idea-criteria.ts';
import { t } from './curve-sessions.strings.ts';

type Props = { session: CurveSessionRepresentation; idea?: CurveIdeaView; onClose: () => void };

/** Proposes an idea, or changes and weighs one. */
export default function IdeaSheet({ session, idea, onClose }: Props) {
  const { mutateAsync: keep } = useSessionChange((body: CurveIdeaDraft) =>
    idea
      ? api.curveSessions.editIdea(
          { params: { ...placeOf(session), ideaId: idea.id }, body: body satisfies CurveIdeaPatch },
          { ifMatch: idea.version },
        )
      : api.curveSessions.propose({ params: placeOf(session), body }),
  );
  const form = useForm<CurveIdeaDraft, CurveIdeaDraft>({
    schema: () => import('@trivet/domain').then((domain) => domain.CurveIdeaDraft),
    defaultValues: startOf(idea),
    draft: `curve.${session.id}.idea.${idea?.id ?? 'new'}`,
    onSubmit: async (body) => {
      await keep(body);
      onClose();
    },
  });
  return (
    <Sheet title={t(idea ? 'session.ideas.weighTitle' : 'session.ideas.add')} onClose={onClose}>
      <Form form={form} submit={t('session.ideas.save')} onCancel={onClose}>
        <TextArea {...form.field('words')} label={t('session.ideas.words')} rows={2} autoFocus={!idea} />
        <Checkbox
          {...form.field('isLowCost')}
          label={t('session.ideas.isLowCost')}
          hint={t('session.ideas.isLowCostHint')}
        />
        {criteria.map((name) => (
          <RadioTiles
            key={name}
            {...form.field(name)}
            label={t(`session.ideas.${name}`)}
            hint={t(`session.ideas.${name}Hint`)}
            optional
            options={scores}
          />
        ))}
        <TextArea {...form.field('evidence')} label={t('session.ideas.evidence')} optional rows={3} />
      </Form>
    </Sheet>
  );
}

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: t(`session.ideas.scored.${value as 1}`) }));

const startOf = (idea: CurveIdeaView | undefined): CurveIdeaDraft => ({
  words: idea?.words ?? '',
  evidence: idea?.evidence ?? '',
  isLowCost: idea?.isLowCost ?? false,
  leverage: idea?.leverage ?? null,
  feasibility: idea?.feasibility ?? null,
  specificity: idea?.specificity ?? null,
  values: idea?.values ?? null,
});
