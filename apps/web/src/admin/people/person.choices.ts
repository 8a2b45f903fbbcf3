import { WorkspaceRole } from '@trivet/domain';

export const roles = WorkspaceRole.options;
