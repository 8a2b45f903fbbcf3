import type { Insert } from './inserter.ts';

/** A box of a logic model that was taken out. */
export type LogicModelBegun = { logicBoxId: string };

export async function logicModelBegun(insert: Insert, { id }: { id: string }): Promise<LogicModelBegun> {
  const logicBoxId = await insert('logic_boxes', {
    partnership_id: id,
    stage: 'activity',
    title: 'Begun',
    description: '',
    assumptions: '',
    position: 1,
    removed_on: '2026-02-01',
  });
  return { logicBoxId };
}
