import { trailReader, type TrailSearch } from '../history/trail-search.ts';
import { subjects, type Subject } from './subjects.ts';

export type AuditSearch = TrailSearch<Subject>;

export const readAuditSearch = trailReader(subjects);
