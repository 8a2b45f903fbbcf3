import { SearchKind } from '@trivet/domain';

export const kinds = SearchKind.options;
