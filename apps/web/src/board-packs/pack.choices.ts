import { packPresets, PackSection } from '@trivet/domain';

export const presets = packPresets;
export const sections = PackSection.options;
