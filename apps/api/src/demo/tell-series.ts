import { addDays } from '@trivet/domain';
import { as, type Scene, type Step } from './stage.ts';
import type { IndicatorStory, MeasureStory, SeriesStory, ValueStory } from './series-story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Each indicator is added, its history entered and its forecast frozen; then a value now and again, by the administrator, who may show it on other sites. */
export const tellIndicators = (scene: Scene): Step[] =>
  (scene.story.indicators ?? []).flatMap((story) => {
    const indicators = () => as(scene.stage, scene.story.administrator).indicators;
    const params = () => ({ workspaceId: scene.workspaceId });
    const made = { id: '' };
    const { embedded } = story;
    const embed = (sites: readonly string[]) =>
      as(scene.stage, scene.story.administrator).indicatorEmbeds.make({
        params: { ...params(), indicatorId: made.id },
        body: { sites: [...sites] },
      });
    const steps = tellSeries(story, scene.stage.calendar.day, {
      add: async () => (made.id = (await indicators().add({ params: params(), body: indicatorOf(scene, story) })).id),
      give: async (indicatorId, values) => {
        const items = values.map((value) => ({ ...value, indicatorId }));
        await indicators().givePoints({ params: params(), body: { items } });
      },
      foresee: async (indicatorId, forecast) => {
        const one = { params: { ...params(), indicatorId } };
        const { version } = await indicators().get(one);
        await indicators().forecast({ ...one, body: forecast }, { ifMatch: version });
      },
    });
    if (!embedded) return steps;
    return [...steps, { on: scene.stage.calendar.day(embedded.on), tell: () => embed(embedded.sites) }];
  });

const indicatorOf = ({ outcomes, organisations }: Scene, { is, outcome, collector, targets }: IndicatorStory) => ({
  ...is,
  outcomeId: outcomes.of(outcome),
  collectedByOrganisationId: organisations.of(collector),
  targets: datedOf(targets),
});

/** The same for the measures of a partnership, by its coordinator. */
export const tellMeasures = (here: PartnershipScene): Step[] => {
  const { measures = () => [], coordinator } = here.story;
  const calls = () => here.as(coordinator).measures;
  const params = () => ({ partnershipId: here.partnershipId });
  return measures(here.scene.stage.calendar.lastDay).flatMap((story) => {
    const made = { id: '' };
    const { showsFrom, shows = [] } = story;
    const showMore = async () => {
      const one = { params: { ...params(), measureId: made.id } };
      const { version } = await calls().get(one);
      const evidenceOf = [...shows, ...(showsFrom?.also ?? [])].map((part) => shownBy(here.plan, part));
      await calls().edit({ ...one, body: { evidenceOf } }, { ifMatch: version });
    };
    const steps = tellSeries(story, here.day, {
      add: async () => (made.id = (await calls().add({ params: params(), body: measureOf(here, story) })).id),
      give: async (measureId, values) => {
        const items = values.map((value) => ({ ...value, measureId }));
        await calls().givePoints({ params: params(), body: { items } });
      },
      foresee: async (measureId, forecast) => {
        const one = { params: { ...params(), measureId } };
        const { version } = await calls().get(one);
        await calls().forecast({ ...one, body: forecast }, { ifMatch: version });
      },
    });
    return showsFrom ? [...steps, { on: here.day(showsFrom.on), tell: showMore }] : steps;
  });
};

const measureOf = (
  { partners, plan }: PartnershipScene,
  { is, partner, collector, targets, shows = [] }: MeasureStory,
) => ({
  ...is,
  partnerId: partner ? partners.of(partner) : null,
  collectedByPartnerId: partners.of(collector),
  targets: datedOf(targets),
  evidenceOf: shows.map((part) => shownBy(plan, part)),
});

type Shown = NonNullable<MeasureStory['shows']>[number];
const kindOf = (part: Shown) =>
  part.startsWith('O')
    ? ('objective' as const)
    : part.startsWith('C')
      ? ('criterion' as const)
      : ('agreement' as const);
const shownBy = (plan: PartnershipScene['plan'], part: Shown) => ({ kind: kindOf(part), id: plan.of(part) });

const datedOf = (values: Readonly<Record<string, string>> = {}) =>
  Object.entries(values).map(([on, value]) => ({ on, value }));

type Forecast = { method: 'judgement'; from: string; note: string; values: ReturnType<typeof datedOf> };
type Doing = {
  add: () => Promise<string>;
  give: (id: string, values: Omit<ValueStory, 'given'>[]) => Promise<void>;
  foresee: (id: string, forecast: Forecast) => Promise<void>;
};

function tellSeries(story: SeriesStory, day: (on: string) => string, { add, give, foresee }: Doing): Step[] {
  const { addedOn, values, forecast } = story;
  const made = { id: '' };
  const entering = [...Map.groupBy(values, (value) => enteredOn(day(addedOn), value, day))];
  const foreseeing = forecast && { method: 'judgement' as const, ...forecast, values: datedOf(forecast.values) };
  return [
    { on: day(addedOn), tell: async () => void (made.id = await add()) },
    ...entering.map(([on, some]) => ({
      on,
      tell: () =>
        give(
          made.id,
          some.map(({ given: _given, ...value }) => value),
        ),
    })),
    ...(foreseeing ? [{ on: day(foreseeing.madeOn), tell: () => foresee(made.id, withoutDay(foreseeing)) }] : []),
  ];
}

const withoutDay = ({ madeOn: _on, ...forecast }: Forecast & { madeOn: string }): Forecast => forecast;

/** When it was said to have been, else with the series; what was not known by then, three weeks after its period. */
const enteredOn = (added: string, { given, on }: ValueStory, day: (on: string) => string): string => {
  if (given) return day(given);
  return on < added ? added : addDays(on, 18);
};
