import { Direction, Frequency, Quadrant, Unit } from '@trivet/domain';

export const directions = Direction.options;
export const frequencies = Frequency.options;
export const quadrants = Quadrant.options;
export const units = Unit.options;
