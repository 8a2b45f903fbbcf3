import type { AgreementSection } from '@trivet/domain';
import type { Step } from './stage.ts';
import type { AgreementSendingStory, AgreementStory, SectionStory } from './agreement-story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Each agreement is drafted, talked about, sent, signed or refused, and looked at again by those whose part it is. */
export function tellAgreements(here: PartnershipScene): Step[] {
  const told = new Map<number, Told>();
  return (here.story.agreements ?? []).flatMap((story, index) => {
    const one: Told = { here, story, id: '', told };
    told.set(index + 1, one);
    const { drafted, circulated, comments = [], sendings = [], reviews = [] } = story;
    return [
      { on: here.day(drafted), tell: () => draft(one) },
      ...(circulated ? [{ on: here.day(circulated), tell: () => circulate(one) }] : []),
      ...comments.map((comment) => ({ on: here.day(comment.on), tell: () => say(one, comment) })),
      ...sendings.flatMap((sending, at) => signing(one, sending, at > 0)),
      ...reviews.map((review) => ({ on: here.day(review.on), tell: () => look(one, review) })),
    ];
  });
}

type Told = { here: PartnershipScene; story: AgreementStory; id: string; told: ReadonlyMap<number, Told> };

async function draft(one: Told): Promise<void> {
  const { here, story, told } = one;
  const { kind, title, startsOn, endsOn, noticeDays = null, reviewOn, under, parties } = story;
  const { agreements } = here.as(story.by);
  const params = { partnershipId: here.partnershipId };
  const { id, version } = await agreements.draft({
    params,
    body: {
      kind,
      title,
      startsOn: here.day(startsOn),
      endsOn: endsOn ? here.day(endsOn) : null,
      noticeDays,
      reviewOn: here.day(reviewOn),
      parentId: under ? (told.get(under)?.id ?? null) : null,
      sections: story.sections.map(sectionOf),
    },
  });
  one.id = id;
  here.plan.note(`G${(here.story.agreements?.indexOf(story) ?? 0) + 1}`, id);
  const named = parties.map(({ partner, signs, capacity }) => ({
    partnerId: here.partners.of(partner),
    signatoryId: here.scene.people.of(signs),
    capacity,
  }));
  await agreements.nameParties({ params: paramsOf(one), body: { parties: named } }, { ifMatch: version });
}

async function circulate(one: Told): Promise<void> {
  const { agreements } = one.here.as(one.story.by);
  await agreements.circulate({ params: paramsOf(one) }, { ifMatch: await versionOf(one) });
}

type Comment = NonNullable<AgreementStory['comments']>[number];

async function say(one: Told, { by, section, words, resolved }: Comment): Promise<void> {
  const body = { sectionKey: section, words };
  const { id, version } = await one.here.as(by).agreementComments.add({ params: paramsOf(one), body });
  if (!resolved) return;
  const params = { ...paramsOf(one), commentId: id };
  await one.here.as(one.story.by).agreementComments.resolve({ params }, { ifMatch: version });
}

/** A text that goes out again was taken back and changed before. */
function signing(one: Told, sending: AgreementSendingStory, again: boolean): Step[] {
  const { here, story } = one;
  const send = async () => {
    const { agreements } = here.as(story.by);
    const params = paramsOf(one);
    if (again) await agreements.recall({ params }, { ifMatch: await versionOf(one) });
    if (sending.changes) {
      const changed = new Map(sending.changes.map((section) => [section[0], section]));
      const sections = story.sections.map((section) => sectionOf(changed.get(section[0]) ?? section));
      await agreements.edit({ params, body: { sections } }, { ifMatch: await versionOf(one) });
    }
    const body = { signBy: here.day(sending.signBy), because: sending.because ?? '' };
    await agreements.send({ params, body }, { ifMatch: await versionOf(one) });
  };
  const answers = sending.answers.map((answer) => ({ on: here.day(answer.on), tell: () => give(one, answer) }));
  return [{ on: here.day(sending.on), tell: send }, ...answers];
}

async function give(one: Told, { partner, refuses }: AgreementSendingStory['answers'][number]): Promise<void> {
  const { here, story } = one;
  const party = story.parties.find((named) => named.partner === partner);
  if (!party) throw new Error(`In the demo's story, ${partner} is no party to ${story.title}`);
  const { agreements } = here.as(party.signs);
  const params = paramsOf(one);
  const partnerId = here.partners.of(partner);
  const { latestVersion: version, fingerprint, parties } = await agreements.get({ params });
  if (refuses) {
    await agreements.refuse({ params, body: { partnerId, version, reason: refuses } });
    return;
  }
  const name = parties.find((named) => named.partnerId === partnerId)?.signatoryName ?? '';
  const body = { partnerId, version, fingerprint: fingerprint ?? '', name, capacity: party.capacity };
  await agreements.sign({ params, body });
}

type Review = NonNullable<AgreementStory['reviews']>[number];

async function look(one: Told, { verdict, note, next }: Review): Promise<void> {
  const body = { verdict, note, nextReviewOn: one.here.day(next) };
  await one.here.as(one.story.by).agreements.review({ params: paramsOf(one), body }, { ifMatch: await versionOf(one) });
}

const sectionOf = ([key, title, words]: SectionStory): AgreementSection => ({
  key,
  title,
  body: [{ kind: 'paragraph', spans: [{ text: words }] }],
});

const paramsOf = ({ here, id }: Told) => ({ partnershipId: here.partnershipId, agreementId: id });

async function versionOf(one: Told): Promise<number> {
  return (await one.here.as(one.story.by).agreements.get({ params: paramsOf(one) })).version;
}
