import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { checkImport } from './check-import.ts';
import { confirmImport } from './confirm-import.ts';
import { exportProblems } from './export-problems.ts';
import { matchImport } from './match-import.ts';
import { getImport, getTemplate, listImports } from './read-imports.ts';
import { startImport } from './start-import.ts';
import { undoImport } from './undo-import.ts';

export async function importRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'imports', contract.imports, {
    list: listImports,
    template: getTemplate,
    start: startImport,
    get: getImport,
    match: matchImport,
    check: checkImport,
    problems: exportProblems,
    confirm: confirmImport,
    undo: undoImport,
  });
}
