import type { ListedIndicator } from '@trivet/contract';
import type { SessionWorkspace } from '../app/session.ts';

/** Whether values of any of these are this person's to enter. */
export const mayEnterValues = ({ roles, person }: SessionWorkspace, indicators: readonly ListedIndicator[]) =>
  roles.includes('administrator') ||
  indicators.some(({ collectedByOrganisationId: by }) => by !== null && by === person.organisationId);
