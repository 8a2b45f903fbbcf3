import { useParams } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import { shortOf } from '../partnerships/place.ts';
import { MilestoneItem } from './MilestoneItem.tsx';
import { ObjectiveItem } from './ObjectiveItem.tsx';

/** One objective or one milestone, by what people quote: O-003, M-012. */
export function PlanItemPage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/plan/$reference' });
  // Letters and the bell link to what is quoted everywhere, EARLY-M-012.
  const quoted = shortOf(reference.toUpperCase());
  if (/^M-\d+$/.test(quoted)) return <MilestoneItem reference={quoted} />;
  return /^O-\d+$/.test(quoted) ? <ObjectiveItem reference={quoted} /> : <NotFound />;
}
