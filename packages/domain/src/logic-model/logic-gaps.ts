import { z } from 'zod';
import type { LogicEvidenceKind, LogicStage } from './logic-box.ts';
import type { LinkedBox } from './logic-links.ts';

/** What a box lacks: what it leads to, what leads to it, and what shows how it goes with it. */
export const LogicGap = z.enum(['leads_nowhere', 'nothing_leads_here', 'not_shown']);
export type LogicGap = z.output<typeof LogicGap>;

export type ShownBox = LinkedBox & { shownBy: readonly { kind: LogicEvidenceKind }[] };

/** What is put in and done is shown by what was pledged and planned, too; what comes of it by counting alone. */
const counts: readonly LogicEvidenceKind[] = ['measure', 'indicator'];
const isDoing = (stage: LogicStage) => stage === 'input' || stage === 'activity';

/**
 * The gaps of one box among those of its model (domain.md 4; C section 5). All but final outcomes lead on; all that comes
 * of what is done comes from something; every box is shown by something, and outputs and outcomes by a measure or an
 * indicator.
 */
export function logicGaps(box: ShownBox, others: readonly LinkedBox[]): LogicGap[] {
  const leadsOn = others.some(({ id }) => box.leadsToIds.includes(id));
  const isLedTo = others.some(({ leadsToIds }) => leadsToIds.includes(box.id));
  const isShown = box.shownBy.some(({ kind }) => isDoing(box.stage) || counts.includes(kind));
  return [
    ...(box.stage !== 'outcome' && !leadsOn ? (['leads_nowhere'] as const) : []),
    ...(!isDoing(box.stage) && !isLedTo ? (['nothing_leads_here'] as const) : []),
    ...(isShown ? [] : (['not_shown'] as const)),
  ];
}
