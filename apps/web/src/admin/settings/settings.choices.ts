import { Language, Nation } from '@trivet/domain';

export const languages = Language.options;
export const nations = Nation.options;
