import { contract, type NudgePreview } from '@trivet/contract';
import { type NudgePlace, readNudgePlace, type ReminderLine } from '@trivet/db';
import { daysBetween } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';
import { renderLetter } from '../mail/letter.ts';
import { contentOf } from '../reminders/compose-letter.ts';
import { findTargets, type FoundTarget } from './nudge-targets.ts';

type Letter = NudgePreview['letters'][number];
type Previewing = { place: NudgePlace; words: string; today: string; publicOrigin: string };

/** Whom a nudge would reach, and every letter word for word: made by the same hands as what is sent. */
export const previewNudges = (publicOrigin: string) =>
  query(contract.nudges.preview, async ({ params, query: { contributionIds, words } }, context) => {
    const { tx, actor, decision } = context;
    const { found } = await findTargets(context, params.partnershipId, contributionIds);
    const place = await readNudgePlace(tx, { ...actor, partnershipId: params.partnershipId });
    const asked = found.filter(({ target }) => target.held === null && target.personId !== null);
    const previewing = { place, words, today: decision.today, publicOrigin };
    const letters = [...Map.groupBy(asked, ({ target }) => target.personId).values()];
    return {
      targets: found.map(({ target }) => target),
      letters: letters.flatMap((parts) => letterTo(parts, previewing)),
    };
  });

function letterTo(parts: readonly FoundTarget[], { place, words, today, publicOrigin }: Previewing): Letter[] {
  const [first] = parts;
  if (!first || first.row.personId === null || first.row.personName === null) return [];
  const { personId, personName } = first.row;
  const addressee = { name: personName, email: '', workspaceName: place.workspaceName, slug: place.slug, today };
  const lines = parts.map(({ row }) => lineOf(row, { place, words, today }));
  const { subject, text } = renderLetter(
    contentOf('nudge', { addressee, alert: undefined, lines, news: [], publicOrigin }),
  );
  // Below this stands why it came and how to stop it, which is not for whoever sends it.
  const [said = ''] = text.split('\n-- \n');
  return [{ personId, personName, subject, text: said.trimEnd() }];
}

const lineOf = (row: FoundTarget['row'], { place, words, today }: Omit<Previewing, 'publicOrigin'>): ReminderLine => ({
  rule: 'contribution_due',
  step: daysBetween(row.dueOn, today),
  audience: 'writer',
  subjectId: row.contributionId,
  partnershipId: place.partnershipId,
  partnershipName: place.partnershipName,
  partnershipCode: place.partnershipCode,
  dueOn: row.dueOn,
  reference: null,
  title: null,
  periodStartsOn: row.periodStartsOn,
  periodEndsOn: row.periodEndsOn,
  missing: row.missing,
  partnerId: row.partnerId,
  nudge: { byName: place.byName, byEmail: place.byEmail, words },
});
