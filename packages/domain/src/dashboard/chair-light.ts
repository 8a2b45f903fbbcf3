import { daysBetween } from '../kernel/days.ts';
import type { Light } from '../lights/light.ts';
import type { OverallLight } from './overall-light.ts';

/** What the chair said of the partnership in a report, and when. */
export type ChairLight = { light: Light; words: string; on: string };

const daysItStands = 90;

/** The chair's light while it stands, until the next report or for 90 days; else the computed one (decisions.md 7). */
export function lightShown(computed: OverallLight, chair: ChairLight | null): OverallLight['light'] {
  return chair?.light ?? computed.light;
}

/** What the chair said, as long as it stands. */
export function standingChairLight(chair: ChairLight | null, today: string): ChairLight | null {
  return chair && daysBetween(chair.on, today) <= daysItStands ? chair : null;
}
