import { OrganisationKind, Sector } from '@trivet/domain';

export const kinds = OrganisationKind.options;
export const sectors = Sector.options;
