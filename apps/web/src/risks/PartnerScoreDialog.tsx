import type { RiskPartnerView, RiskRepresentation } from '@trivet/contract';
import type { PartnerScore } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { useRiskChange } from './risks.api.ts';
import { levelOf, useScoring, type Level } from './scoring.ts';
import { t } from './sharing.strings.ts';

type Props = { risk: RiskRepresentation; view: RiskPartnerView; onClose: () => void };
type Values = { impact: Level | null; likelihood: Level | null; note: string };

/** A partner lead says what a risk would mean for its partner: its own words beside the agreed score. */
export default function PartnerScoreDialog({ risk, view, onClose }: Props) {
  const scoring = useScoring(risk.workspaceId);
  const reference = shortOf(risk.reference);
  const organisation = view.organisationName;
  const { mutateAsync: score } = useRiskChange((body: PartnerScore) =>
    api.risks.score({
      params: { partnershipId: risk.partnershipId, riskId: risk.id, partnerId: view.partnerId },
      body,
    }),
  );
  const form = useForm<Values, PartnerScore>({
    schema: () => import('./sharing-forms.ts').then(({ PartnerScoreSchema }) => PartnerScoreSchema),
    defaultValues: { impact: levelOf(view.impact), likelihood: levelOf(view.likelihood), note: view.note },
    says: { impact: t('sharing.score.impactMissing') },
    draft: `risk.score.${risk.id}.${view.partnerId}`,
    onSubmit: async (body) => {
      await score(body);
      toast(t('sharing.score.done', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('sharing.score.title', { organisation, reference })} size="wide" onClose={onClose}>
      <Form form={form} submit={t('sharing.score.save')} onCancel={onClose}>
        <p className="muted">{t('sharing.score.lead')}</p>
        <RadioTiles
          {...form.field('impact')}
          label={t('sharing.score.impact', { organisation })}
          options={scoring.impacts}
        />
        <RadioTiles
          {...form.field('likelihood')}
          label={t('sharing.score.likelihood')}
          hint={t('sharing.score.likelihoodHint')}
          optional
          options={scoring.likelihoods}
        />
        <TextArea {...form.field('note')} label={t('sharing.score.note')} optional rows={3} />
      </Form>
    </Dialog>
  );
}
