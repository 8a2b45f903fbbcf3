import { asRead, word } from '../lib/search.ts';

/** The workspace that a page of one's account is about, by its name in addresses. */
export const readWorkspaceChoice = (raw: Record<string, unknown>): { workspace?: string } =>
  asRead({ workspace: word(raw, 'workspace') });
