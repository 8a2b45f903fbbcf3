import { actions } from '@trivet/domain';
import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';

/** What only looks, or leaves no entry of its own. */
const leavesNoTrail =
  /\.(see|compare|read_draft|read_private)$|^(notification|event|reminder)\.|^message\.send$|^(pulse\.answer|search\.ask|board_pack\.read|report_file\.read|partnership_copy\.read)$/;

test('every act that changes something has words in the audit trail', () => {
  const acts: string[] = actions.filter((action) => !leavesNoTrail.test(action));
  expect([...deeds].toSorted()).toEqual(acts.toSorted());
});
