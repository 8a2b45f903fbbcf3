import { Light } from '@trivet/domain';

/** The lights, worst first. */
export const lights = Light.options.toReversed();
