import type { AgreementKind } from './agreement-kind.ts';
import type { AgreementSection } from './agreement.ts';
import { type TemplateSection, type TemplateSectionKey, templateSections } from './template-sections.ts';

/** Which sections each kind starts with. Service levels say how good, never how it is governed or paid (beat.md 2.8). */
const made: Record<AgreementKind, readonly TemplateSectionKey[]> = {
  memorandum: [
    'status',
    'purpose',
    'vision',
    'roles',
    'resources',
    'communication',
    'information',
    'disputes',
    'review',
    'exit',
  ],
  partnership_agreement: [
    'purpose',
    'vision',
    'values',
    'roles',
    'decisions',
    'resources',
    'finance',
    'communication',
    'information',
    'disputes',
    'responsibilities',
    'review',
    'joining',
    'exit',
  ],
  service_level: ['services', 'levels', 'monitoring', 'shortfall', 'review'],
  contract: ['supply', 'price', 'monitoring', 'liability', 'information', 'disputes', 'exit', 'law'],
  data_sharing: ['data_what', 'data_why', 'data_how', 'data_long', 'data_rights', 'review'],
  heads_of_terms: ['status', 'purpose', 'roles', 'plan', 'costs', 'exit'],
  terms_of_reference: ['purpose', 'authority', 'membership', 'meetings', 'decisions', 'values', 'review'],
  dispute_process: ['disputes', 'mediator', 'confidence', 'review'],
  contingency_plan: ['events', 'emergency', 'first_hours', 'afterwards', 'review'],
  unmet_responsibility_policy: ['signs', 'steps', 'review'],
  communication_plan: ['audiences', 'messages', 'channels', 'spokespeople', 'review'],
};

/** The sections a new agreement of this kind starts with. */
export const templateOf = (kind: AgreementKind): AgreementSection[] =>
  made[kind].map((key) => {
    const { title, body = [] }: TemplateSection = templateSections[key];
    return { key, title, body };
  });

/** What belongs in a section of our templates; null in one that its parties made. */
export function hintFor(key: string): string | null {
  return key in templateSections ? templateSections[key as TemplateSectionKey].hint : null;
}
