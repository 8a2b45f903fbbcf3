import type { WorkspaceRepresentation } from '@trivet/contract';
import type { Language, Nation } from '@trivet/domain';

/** The settings as they are typed: the year's first day in two boxes, figures that may be empty for a moment. */
export type SettingsValues = {
  name: string;
  nation: Nation;
  timeZone: string;
  yearDay: number | null;
  yearMonth: Month;
  languages: readonly Language[];
  riskAppetite: number | null;
  spendTolerance: number | null;
  retentionYears: number | null;
};

export const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
export type Month = (typeof months)[number];

export const valuesOf = (workspace: WorkspaceRepresentation): SettingsValues => ({
  name: workspace.name,
  nation: workspace.nation,
  timeZone: workspace.timeZone,
  yearDay: Number(workspace.financialYearStarts.slice(3)),
  yearMonth: months.find((month) => workspace.financialYearStarts.startsWith(month)) ?? '04',
  languages: workspace.languages,
  riskAppetite: workspace.riskAppetite,
  spendTolerance: workspace.spendTolerance,
  retentionYears: workspace.retentionYears,
});
