import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionLinks } from '@trivet/domain';
import { PickMany } from '../actions/PickMany.tsx';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf } from '../partnerships/place.ts';
import type { ComboItem } from '../ui/Combobox.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { toast } from '../ui/Toast.tsx';
import { everyActionQuery, everyRiskQuery, paramsOf, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; onClose: () => void };
type Values = { actionIds: readonly string[]; riskIds: readonly string[] };

/** Which actions and risks came of a decision, also those that were there before or have ended. */
export default function LinksSheet({ decision, onClose }: Props) {
  const { partnershipId, actions, risks } = decision;
  const reference = shortOf(decision.reference);
  const queries = useQueryClient();
  const { data: everyAction = actions } = useQuery(everyActionQuery(partnershipId));
  const { data: everyRisk = risks } = useQuery(everyRiskQuery(partnershipId));
  const { mutateAsync: link } = useDecisionChange((body: DecisionLinks) =>
    api.decisions.link({ params: paramsOf(decision), body }, { ifMatch: decision.version }),
  );
  const form = useForm<Values, DecisionLinks>({
    schema: () => import('@trivet/domain').then((domain) => domain.DecisionLinks),
    defaultValues: { actionIds: actions.map(({ id }) => id), riskIds: risks.map(({ id }) => id) },
    draft: `decision.${decision.id}.links`,
    onSubmit: async (body) => {
      await link(body);
      await queries.invalidateQueries({ queryKey: ['story', partnershipId] });
      toast(t('decision.link.done', { reference }));
      onClose();
    },
  });
  return (
    <Sheet title={t('decision.link.title', { reference })} onClose={onClose}>
      <Form form={form} submit={t('decision.link.save')} onCancel={onClose}>
        <PickMany
          label={t('decision.link.actions')}
          hint={t('decision.link.hint')}
          add={t('decision.link.addAction')}
          items={itemsOf(everyAction)}
          field={form.field('actionIds')}
        />
        <PickMany
          label={t('decision.link.risks')}
          hint={t('decision.link.hint')}
          add={t('decision.link.addRisk')}
          items={itemsOf(everyRisk)}
          field={form.field('riskIds')}
        />
      </Form>
    </Sheet>
  );
}

const itemsOf = (things: readonly { id: string; reference: string; title: string }[]): ComboItem[] =>
  things.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}` }));
