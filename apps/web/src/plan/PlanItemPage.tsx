import { useParams } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import { MilestoneItem } from './MilestoneItem.tsx';
import { ObjectiveItem } from './ObjectiveItem.tsx';

/** One objective or one milestone, by what people quote: O-003, M-012. */
export function PlanItemPage() {
  const { reference } = useParams({ from: '/frame/w/$workspace/p/$code/plan/$reference' });
  const quoted = reference.toUpperCase();
  if (/^M-\d+$/.test(quoted)) return <MilestoneItem reference={quoted} />;
  return /^O-\d+$/.test(quoted) ? <ObjectiveItem reference={quoted} /> : <NotFound />;
}
