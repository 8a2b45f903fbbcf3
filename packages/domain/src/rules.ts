import { type Grant, stewards, workers } from './grants.ts';
import type { Scope } from './kernel/actor.ts';

/** `never` outweighs `to`. */
export type Rule = { to: readonly Grant[]; never?: readonly Grant[]; scope: Scope };

export const insiders = [
  ...workers,
  'sponsor',
  'initiator',
  'observer',
  'sro',
  'organisation_lead',
  'auditor',
] as const satisfies readonly Grant[];
/** Everyone inside who may leave something of their own there: an auditor writes nothing. */
export const residents = [...workers, 'sponsor', 'initiator', 'observer', 'sro', 'organisation_lead'] as const;
export const holders = ['owner', 'own_partner', ...stewards] as const;

export const see = (...to: Grant[]): Rule => ({ to, scope: 'partnerships:read' });
export const change = (...to: Grant[]): Rule => ({ to, scope: 'partnerships:write' });
export const manage = (...to: Grant[]): Rule => ({ to, scope: 'people:manage' });
export const measure = (...to: Grant[]): Rule => ({ to, scope: 'data-points:write' });
export const report = (...to: Grant[]): Rule => ({ to, scope: 'reports:read' });
export const hook = (...to: Grant[]): Rule => ({ to, scope: 'webhooks:manage' });
