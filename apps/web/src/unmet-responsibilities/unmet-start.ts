/** What is known of a case before it is begun. */
export type UnmetStart = { partnerId?: string; lineId?: string; reportId?: string; what?: string };
