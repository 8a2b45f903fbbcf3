import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

const wanted = { title: 'People helped', unit: 'number', direction: 'higher', frequency: 'quarterly' } as const;
const path = { baselineOn: '2026-03-31', baselineValue: '10', targets: [{ on: '2027-03-31', value: '20' }] };
const judged = { method: 'judgement' as const, values: [{ on: '2026-12-31', value: '12' }], note: 'As before' };
const value = { on: '2026-09-30', value: '11', note: 'Counted by hand' };

type Inside = Pick<TestWorkspace, 'workspaceId' | 'people'>;

/** An indicator with a value, a target path and a forecast, shown on another site. */
export async function furnishIndicator(it: TestApp, { workspaceId, people }: Inside, outcomeId: string) {
  const { indicatorEmbeds, indicators } = it.as(people.administrator);
  const params = { workspaceId };
  const { id } = await indicators.add({ params, body: { outcomeId, ...wanted, ...path } });
  await indicators.givePoints({ params, body: { items: [{ indicatorId: id, ...value }] } });
  await indicators.forecast({ params: { ...params, indicatorId: id }, body: judged }, { ifMatch: 2 });
  await indicatorEmbeds.make({ params: { ...params, indicatorId: id }, body: {} });
}

/** The same of a measure. */
export async function furnishMeasure(
  it: TestApp,
  { people }: Inside,
  { params, leadPartnerId }: { params: { partnershipId: string }; leadPartnerId: string },
) {
  const { curveSessions, measureEmbeds, measures } = it.as(people.chair);
  const ours = { quadrant: 'how_much', collectedByPartnerId: leadPartnerId } as const;
  const { id } = await measures.add({ params, body: { ...ours, ...wanted, ...path } });
  await measures.givePoints({ params, body: { items: [{ measureId: id, ...value }] } });
  await measures.forecast({ params: { ...params, measureId: id }, body: judged }, { ifMatch: 2 });
  await measureEmbeds.make({ params: { ...params, measureId: id }, body: {} });
  const session = await curveSessions.open({ params, body: { measureId: id } });
  const one = { ...params, curveSessionId: session.id };
  const story = [{ direction: 'helping' as const, words: 'Volunteers ring first' }];
  await curveSessions.write({ params: one, body: { story } }, { ifMatch: 1 });
  await curveSessions.namePart({ params: one, body: { prospectName: 'Bus company', words: 'A Friday bus' } });
  const { ideas } = await curveSessions.propose({
    params: one,
    body: { words: 'Ring before the visit', isLowCost: true },
  });
  const owned = { ownerPartnerId: leadPartnerId, ownerPersonId: people.chair.personId, dueOn: null };
  await curveSessions.choose({ params: { ...one, ideaId: ideas[0]?.id ?? '' }, body: owned }, { ifMatch: 1 });
}
