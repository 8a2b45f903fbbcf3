import { RiskProfileGroup } from '@trivet/domain';

/** A row for each of these; apart from the reports themselves, whose columns no first page has need of. */
export const groups = RiskProfileGroup.options;
