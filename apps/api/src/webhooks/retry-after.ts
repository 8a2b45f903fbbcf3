/**
 * What a receiver’s `Retry-After` asks for, in seconds from `now`; null for what is neither a number nor a date
 * (RFC 9110, 10.2.3).
 */
export function retryAfterIn(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = /^\w{3}, \d{2} \w{3} \d{4} /.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
