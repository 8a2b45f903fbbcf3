import { cannotBe } from '@trivet/domain';
import { type Reach, targetAt } from './reach.ts';

/**
 * Nothing is connected to. A name that is not known and one that leads to where nobody may go are refused alike, so that
 * nobody learns what stands in a network from what is refused.
 * @throws Refusal `unprocessable` for an address that messages may not go to
 */
export async function assertReachable(reach: Reach, address: string): Promise<void> {
  if (await targetAt(address, reach)) return;
  const ports = reach.ports.join(' or ');
  const words = `Enter an https address that can be reached from the internet, on port ${ports}`;
  throw cannotBe('/address', 'not_reachable', words);
}
