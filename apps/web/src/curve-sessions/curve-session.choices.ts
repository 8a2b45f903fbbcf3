import { StoryFactor } from '@trivet/domain';

export const directions = StoryFactor.shape.direction.options;
