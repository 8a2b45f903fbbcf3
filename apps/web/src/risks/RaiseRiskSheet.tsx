import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RiskRepresentation, SimilarRisk } from '@trivet/contract';
import type { RiskDraft, TypicalRisk } from '@trivet/domain';
import { useRef, useState, type ReactNode } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { run } from '../lib/keyboard.ts';
import type { FormState } from '../lib/useForm.ts';
import { SeatField } from '../partnerships/SeatField.tsx';
import { addressIn, shortOf, useAppetite, type Place } from '../partnerships/place.ts';
import { seatOf, seatsQuery, type Seat } from '../partnerships/seats.api.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { assertNew, FoundSimilar, sameAs } from './FoundSimilar.tsx';
import { LiveScore } from './LiveScore.tsx';
import { MoreRiskFields, type RiskValues } from './RiskFields.tsx';
import { TypicalRiskField } from './TypicalRiskField.tsx';
import { hintWhileScored } from './review-hint.ts';
import { useRiskChange } from './risks.api.ts';
import { useScoring } from './scoring.ts';
import { t } from './risks.strings.ts';
import './risks.css';

type Props = {
  place: Place;
  onClose: () => void;
  choosePlace?: ReactNode;
  /** The entry of the catalogue to begin with */
  start?: TypicalRisk | undefined;
  /** What it comes of, in words to begin with */
  words?: Pick<RiskValues, 'title' | 'cause'> | undefined;
  /** What the meeting is at that names it */
  agendaItemId?: string | undefined;
};

/** Logs a risk from anywhere: what might happen, how likely, how much it would matter. */
export function RaiseRiskSheet({ place, choosePlace, onClose, start, words, agendaItemId }: Props) {
  const seats = useQuery(seatsQuery(place.id));
  return (
    <Sheet title={t('risks.raise.title')} onClose={onClose}>
      <div className="stack" data-gap="loose">
        {choosePlace}
        <Loaded query={seats} what={t('risks.raise.place')}>
          {(loaded) => (
            <RaiseRisk key={place.id} {...{ place, start, words, agendaItemId, onClose }} seats={loaded.seats} />
          )}
        </Loaded>
      </div>
    </Sheet>
  );
}

function RaiseRisk({ place, seats, start, words, agendaItemId, onClose }: RaiseProps) {
  const { mutateAsync: raise } = useRiskChange((body: RiskDraft) =>
    api.risks.raise({ params: { partnershipId: place.id }, body }),
  );
  const twin = useTwin(place);
  const form = useForm<RiskValues, RiskDraft>({
    schema: () => import('./risk-forms.ts').then(({ RaiseSchema }) => RaiseSchema),
    defaultValues: { ...emptyFor(seatOf(seats, place.personId)), ...(start && wordsOf(start)), ...words },
    says: {
      title: t('risks.raise.whatMissing'),
      likelihood: t('risks.raise.likelihoodMissing'),
      impact: t('risks.raise.impactMissing'),
      leadPartnerId: t('risks.raise.ownerMissing'),
    },
    draft: ['risk.new', place.id, start?.key, words?.title].filter(Boolean).join('.'),
    onSubmit: async (body) => {
      await twin.check(body.title);
      tell(place, await raise(agendaItemId ? { ...body, agendaItemId } : body));
      onClose();
    },
  });
  const title = form.field('title');
  return (
    <Form form={form} submit={t('risks.raise.save')} onCancel={onClose}>
      {twin.found.length > 0 && (
        <FoundSimilar
          {...{ place, found: twin.found }}
          onOpen={onClose}
          onSaveAnyway={() => twin.accept(form.submit)}
        />
      )}
      {!start && (
        <TypicalRiskField
          id={`${form.id}-typicalRisk`}
          partnershipId={place.id}
          value={form.values.typicalRisk}
          onChoose={(risk) => fill(form, risk)}
        />
      )}
      <TextArea
        {...title}
        onChange={(words) => title.onChange(inOneLine(words))}
        label={t('risks.raise.what')}
        hint={t('risks.raise.whatHint')}
        rows={2}
        autoFocus
      />
      <ScoreFields form={form} place={place} />
      <SeatField
        label={t('risks.raise.owner')}
        hint={t('risks.raise.ownerHint')}
        seats={seats}
        partner={form.field('leadPartnerId')}
        person={form.field('ownerPersonId')}
      />
      <ReviewDay form={form} place={place} />
      <Disclosure title={t('risks.raise.more')} aside={t('risks.raise.moreHint')} plain>
        <MoreRiskFields form={form} partnershipId={place.id} workspaceId={place.workspaceId} />
      </Disclosure>
    </Form>
  );
}

type PartProps = { form: FormState<RiskValues, RiskDraft>; place: Place };

function ScoreFields({ form, place: { workspaceId, id } }: PartProps) {
  const { likelihoods, impacts } = useScoring(workspaceId);
  const { likelihood, impact } = form.values;
  return (
    <>
      <RadioTiles {...form.field('likelihood')} label={t('risks.raise.likelihood')} options={likelihoods} />
      <RadioTiles {...form.field('impact')} label={t('risks.raise.impact')} options={impacts} />
      <LiveScore {...{ workspaceId, likelihood, impact }} appetite={useAppetite(workspaceId, id)} />
    </>
  );
}

function ReviewDay({ form, place: { workspaceId } }: PartProps) {
  const scoring = useScoring(workspaceId);
  return (
    <DateField
      {...form.field('nextReviewOn')}
      label={t('risks.raise.review')}
      optional
      min={today()}
      hint={hintWhileScored(scoring, form.values.likelihood, form.values.impact)}
    />
  );
}

/** One sentence, though it may be seen on several lines. */
const inOneLine = (words: string) => words.replace(/\s*\n\s*/g, ' ');

type RaiseProps = Omit<Props, 'choosePlace'> & { seats: readonly Seat[] };

/** Asks once whether a risk is there already; whoever says it is another is not asked again for the same words. */
const useTwin = (place: Place) => {
  const [found, find] = useState<readonly SimilarRisk[]>([]);
  const accepted = useRef<string | null>(null);
  const asked = useRef('');
  return {
    found,
    check: async (title: string) => {
      asked.current = title;
      if (accepted.current === title) return;
      const { items } = await api.risks.similar({ params: { workspaceId: place.workspaceId }, query: { title } });
      const same = sameAs(items);
      find(same);
      assertNew(same);
    },
    accept: (save: () => unknown) => {
      accepted.current = asked.current;
      find([]);
      void save();
    },
  };
};

const wordsOf = ({ key, title, cause, consequence, category, scope }: TypicalRisk) => ({
  typicalRisk: key,
  title,
  cause,
  consequence,
  category,
  scope,
});

/** The words of a typical risk take the place of what stands in the form; none leaves them. */
const fill = (form: FormState<RiskValues, RiskDraft>, risk: TypicalRisk | null) => {
  if (!risk) return form.set('typicalRisk', null);
  const { typicalRisk, title, cause, consequence, category, scope } = wordsOf(risk);
  form.set('typicalRisk', typicalRisk);
  form.set('title', title);
  form.set('cause', cause);
  form.set('consequence', consequence);
  form.set('category', category);
  form.set('scope', scope);
};

const tell = (place: Place, { reference }: RiskRepresentation) => {
  const short = shortOf(reference);
  const link = (
    <>
      <Link to="/w/$workspace/p/$code/risks/$reference" params={{ ...addressIn(place), reference: short }}>
        {t('risks.raise.open')}
      </Link>
      <Button kind="link" onClick={() => run('new.risk')}>
        {t('risks.raise.another')}
      </Button>
    </>
  );
  toast(t('risks.raise.done', { reference: short }), { link });
};

const emptyFor = (mine: Seat | undefined): RiskValues => ({
  title: '',
  likelihood: null,
  impact: null,
  leadPartnerId: mine?.partnerId ?? '',
  ownerPersonId: mine?.personId ?? null,
  nextReviewOn: null,
  category: 'delivery',
  scope: 'shared',
  proximity: 'within_a_year',
  response: 'treat',
  cause: '',
  event: '',
  consequence: '',
  controls: '',
  inherentLikelihood: null,
  inherentImpact: null,
  targetLikelihood: null,
  targetImpact: null,
  affectedPartnerIds: [],
  outcomeId: null,
  objectiveId: null,
  typicalRisk: null,
});
