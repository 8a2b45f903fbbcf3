import { Cadence } from '@trivet/domain';

export const cadences = Cadence.options;
