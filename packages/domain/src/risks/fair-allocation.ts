import { z } from 'zod';

/** What stands out in how open risks are spread: decisions.md 45, after the audit guide's appendix 2, item 10. */
export const AllocationMark = z.enum(['leads_over_half', 'affected_but_leads_none']);
export type AllocationMark = z.output<typeof AllocationMark>;

const manyRisks = 3;

/** Whether a partner leads on over half of the open risks, or is touched by three or more and leads on none. */
export function allocationMark(
  { leads, affected }: { leads: number; affected: number },
  open: number,
): AllocationMark | null {
  if (leads * 2 > open) return 'leads_over_half';
  return leads === 0 && affected >= manyRisks ? 'affected_but_leads_none' : null;
}
