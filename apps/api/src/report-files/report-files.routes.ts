import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { removeFile } from './ask-for-file.ts';
import { listFiles, readFile, sendFile } from './read-report-files.ts';

export async function reportFileRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reportFiles', contract.reportFiles, {
    list: listFiles,
    read: readFile,
    document: sendFile,
    remove: removeFile,
  });
}
