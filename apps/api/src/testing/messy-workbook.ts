import ExcelJS from 'exceljs';

/** What stands in the messy register: whom it names. */
export type MessyNames = { partner: string; person: string };

/**
 * A register as people keep it: a merged title above the headings, words where we count, dates that are none, a row twice,
 * a formula, and a column that nobody here knows. 8 rows, of which 6 say 'High' or 'Med' somewhere.
 */
export async function messyRegister({ partner, person }: MessyNames): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Read me').addRow(['Kept by the secretariat']);
  const sheet = workbook.addWorksheet('Risk log 2026');
  sheet.addRow(['Early years risk log']);
  sheet.mergeCells('A1:H1');
  sheet.addRow([]);
  sheet.addRow([
    'No.',
    'Risk description',
    'Type',
    'Lead agency',
    'Risk owner',
    'Probability',
    'Impact',
    'Review date',
    'RAG',
    'Ward',
  ]);
  const row = (title: string, ...cells: ExcelJS.CellValue[]) => sheet.addRow([sheet.rowCount - 2, title, ...cells]);
  row(
    'Rooms are double-booked',
    'Operational',
    partner,
    person,
    'High',
    3,
    new Date('2030-03-27T00:00:00Z'),
    'R',
    'Tully',
  );
  row('Two posts stay empty', 'Staffing', partner, person, 'Med', 'High', '27/3/2030', 'A', 'Tully');
  row('The grant ends early', 'Financial', partner, person, 'High', 5, 'TBC', 'R', '');
  row('The grant ends early', 'Financial', partner, person, 'High', 5, '1 April 2030', 'R', '');
  row('Forms are lost in the post', 'Delivery', partner, '', 2, 2, '', 'G', '');
  row('-SUM of small delays', 'Delivery', partner, 'Nobody Known', 'Low', 2, 'TBC', 'G', '');
  const formula: ExcelJS.CellValue = { formula: '1+3', result: 4 };
  row('Volunteers are not vetted in time', 'Legal', partner, person, formula, 4, '2030-05-01', 'R', '');
  row('Volunteers are not vetted in time', 'Legal', partner, person, 4, 4, '2030-05-01', 'R', '');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
