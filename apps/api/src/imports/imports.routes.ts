import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { checkImport, checkIndicatorImport } from './check-import.ts';
import { confirmImport, confirmIndicatorImport } from './confirm-import.ts';
import { exportIndicatorProblems, exportProblems } from './export-problems.ts';
import { matchImport, matchIndicatorImport } from './match-import.ts';
import {
  getImport,
  getIndicatorImport,
  getIndicatorTemplate,
  getTemplate,
  listImports,
  listIndicatorImports,
} from './read-imports.ts';
import { startImport, startIndicatorImport } from './start-import.ts';
import { undoImport, undoIndicatorImport } from './undo-import.ts';

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
  mount(app, 'indicatorImports', contract.indicatorImports, {
    list: listIndicatorImports,
    template: getIndicatorTemplate,
    start: startIndicatorImport,
    get: getIndicatorImport,
    match: matchIndicatorImport,
    check: checkIndicatorImport,
    problems: exportIndicatorProblems,
    confirm: confirmIndicatorImport,
    undo: undoIndicatorImport,
  });
}
