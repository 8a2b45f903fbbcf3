import type { RiskRepresentation } from '@trivet/contract';
import type { RiskAssessment } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today, type Day } from '../lib/dates.ts';
import type { FormState } from '../lib/useForm.ts';
import { Mentions } from '../mentions/Mentions.tsx';
import { shortOf, useAppetite } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { LiveScore } from './LiveScore.tsx';
import { reviewHint } from './review-hint.ts';
import { levelOf, useScoring, type Level, type Scoring } from './scoring.ts';
import { useRiskChange } from './risks.api.ts';
import { responses } from './risk.choices.ts';
import { t } from './risks.strings.ts';
import { theirReview } from './their-review.ts';

type Values = {
  likelihood: Level | null;
  impact: Level | null;
  note: string;
  reason: string;
  response: RiskRepresentation['response'] | null;
  nextReviewOn: Day | null;
};

type Props = { risk: RiskRepresentation; workspaceId: string; onDone: () => void; onCancel: () => void };

/** Scores a risk afresh. Unchanged is one press; a light that moves says why. */
export function ReviewForm({ risk, workspaceId, onDone, onCancel }: Props) {
  const form = useReview(risk, onDone);
  const { likelihood, impact } = form.values;
  const isSame = likelihood === risk.residualLikelihood && impact === risk.residualImpact;
  return (
    <Form
      form={form}
      submit={t(isSame ? 'risks.review.still' : 'risks.review.save')}
      onCancel={onCancel}
      compared={{
        likelihood: [t('risks.raise.likelihood'), (values) => values.likelihood],
        impact: [t('risks.raise.impact'), (values) => values.impact],
        response: [t('risks.page.response'), (values) => values.response && t(`risks.response.${values.response}`)],
      }}
    >
      <ReviewFields form={form} risk={risk} appetite={useAppetite(workspaceId, risk.partnershipId)} />
    </Form>
  );
}

const useReview = (risk: RiskRepresentation, onDone: () => void) => {
  const scoring = useScoring(risk.workspaceId);
  const latest = useRef(risk);
  const { mutateAsync: review } = useRiskChange((body: RiskAssessment) =>
    api.risks.review(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: latest.current.version },
    ),
  );
  return useForm<Values, RiskAssessment>({
    schema: () => import('./risk-forms.ts').then(({ ReviewSchema }) => ReviewSchema),
    defaultValues: valuesOf(risk),
    says: { reason: t('risks.review.reasonMissing') },
    draft: `risk.review.${risk.id}`,
    onSubmit: async (body) => {
      tell(await review(body), scoring);
      onDone();
    },
    theirs: async () => {
      const { risk: now, by } = await theirReview(risk);
      latest.current = now;
      return { values: valuesOf(now), of: now, by };
    },
  });
};

type FieldsProps = {
  form: FormState<Values, RiskAssessment>;
  risk: RiskRepresentation;
  appetite: number | undefined;
};

function ReviewFields({ form, risk, appetite }: FieldsProps) {
  const { likelihood, impact } = form.values;
  const score = (likelihood ?? 1) * (impact ?? 1);
  const scoring = useScoring(risk.workspaceId);
  const { band } = scoring;
  const [from, to] = [risk.light, scoring.lightAt(likelihood ?? 1, impact ?? 1)];
  return (
    <>
      <RadioTiles {...form.field('likelihood')} label={t('risks.raise.likelihood')} options={scoring.likelihoods} />
      <RadioTiles {...form.field('impact')} label={t('risks.raise.impact')} options={scoring.impacts} />
      <LiveScore {...{ workspaceId: risk.workspaceId, likelihood, impact, appetite }}>
        {score === risk.score
          ? t('risks.review.unchanged')
          : t('risks.review.was', { score: risk.score, band: band(from) })}
      </LiveScore>
      {from !== to && (
        <Mentions partnershipId={risk.partnershipId} field={form.field('reason')}>
          <TextArea {...form.field('reason')} label={t('risks.review.reason', { from: band(from), to: band(to) })} />
        </Mentions>
      )}
      <Mentions partnershipId={risk.partnershipId} field={form.field('note')}>
        <TextArea {...form.field('note')} label={t('risks.review.note')} optional rows={2} />
      </Mentions>
      <Disclosure title={t('risks.raise.more')} aside={t('risks.review.moreHint')} plain>
        <div className="stack" data-gap="loose">
          <Radios {...form.field('response')} label={t('risks.review.response')} options={responseOptions()} />
          <DateField
            {...form.field('nextReviewOn')}
            label={t('risks.raise.review')}
            optional
            hint={reviewHint(scoring, to)}
            min={today()}
          />
        </div>
      </Disclosure>
    </>
  );
}

export const responseOptions = () =>
  responses.map((value) => ({
    value,
    label: t(`risks.response.${value}`),
    hint: t(`risks.responseHint.${value}`),
  }));

const valuesOf = (risk: RiskRepresentation): Values => ({
  likelihood: levelOf(risk.residualLikelihood),
  impact: levelOf(risk.residualImpact),
  note: '',
  reason: '',
  response: risk.response,
  nextReviewOn: null,
});

const tell = ({ reference, score, light }: RiskRepresentation, { band }: Scoring) =>
  toast(t('risks.review.done', { reference: shortOf(reference), score, band: band(light) }));
