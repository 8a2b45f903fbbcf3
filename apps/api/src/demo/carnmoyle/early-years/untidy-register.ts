import type { CellValue } from 'exceljs';

const council = 'Carnmoyle District Council';
const trust = 'Western Glens Health and Social Care Trust';
const agency = 'Glens Health Improvement Agency';
const education = 'Glens and Loughs Education Board';
const network = 'Carnmoyle Community Network';
const housing = 'Glens Public Homes';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A partner's own register as people keep it: 24 rows, of which 14 say 'High', 3 'TBC', 2 repeat others, 1 reckons. */
const rows: readonly (readonly CellValue[])[] = [
  [
    'Play leaders leave for better paid posts',
    'Staffing',
    network,
    'Paweł Zieliński',
    'High',
    4,
    day('2027-02-12'),
    'Tully',
  ],
  ['The mobile crèche fails its inspection', 'Legal', council, 'Maureen Kerr', 'Low', 5, 'TBC', 'Ardmore'],
  ['Home visitors work alone after dark', 'Operational', trust, 'Siobhán McAteer', 'High', 5, '27/3/2027', 'Glenree'],
  [
    'Parents stop coming when bus fares go up',
    'Delivery',
    council,
    'Gareth Millar',
    'High',
    3,
    '15/02/2027',
    'Loughbeg',
  ],
  ['The summer scheme has no cook', 'Delivery', network, 'Paweł Zieliński', 'Med', 2, '', 'Tully'],
  ['A partner pays its share late', 'Financial', council, 'Gareth Millar', 'High', 4, '1 March 2027', ''],
  ['Vaccination figures are read as our results', 'Reputation', agency, 'Priya Nair', 'High', 2, day('2027-04-20'), ''],
  ['Toy libraries are shut for repairs', 'Delivery', education, 'Róisín Quinn', 'High', 2, '', 'Castlegrove'],
  [
    'A waiting list for speech therapy doubles',
    'Operational',
    trust,
    'Siobhán McAteer',
    'High',
    4,
    'TBC',
    'Knockvarna',
  ],
  ['Families move on before we reach them', 'Delivery', housing, 'Hannah Lyle', 'High', 3, '03/05/2027', 'Castlegrove'],
  [
    'The lease of the Tully rooms is not renewed',
    'Legal',
    council,
    'Maureen Kerr',
    'Med',
    { formula: '2*2', result: 4 },
    day('2027-01-29'),
    'Tully',
  ],
  ['Nobody reads the newsletter', 'Reputation', network, 'Paweł Zieliński', 'High', 1, '', ''],
  ['Grant claims are sent in two formats', 'Financial', agency, 'Priya Nair', 'High', 2, '12 May 2027', ''],
  ['Volunteers wait months for their checks', 'Legal', network, 'The secretariat', 'High', 3, '30/04/2027', ''],
  ['A storm closes the Glenree road', 'Environment', council, 'Gareth Millar', 'Low', 3, '', 'Glenree'],
  [
    'Play leaders leave for better paid posts',
    'Staffing',
    network,
    'Paweł Zieliński',
    'High',
    4,
    day('2027-02-12'),
    'Tully',
  ],
  ['Two forms ask for the same consent', 'Data', education, 'Róisín Quinn', 3, 2, '', ''],
  ['Laptops are lent without a password', 'IT', education, 'Róisín Quinn', 2, 4, day('2027-03-05'), ''],
  ['The board meets when nurseries are busiest', 'Partnership', council, 'Maureen Kerr', 'High', 2, '', ''],
  ['One trainer knows the whole course', 'Staffing', agency, 'Priya Nair', 3, 4, '19/2/2027', ''],
  ['Damp in the family flats', 'Operational', housing, 'Hannah Lyle', 'Med', 4, 'TBC', 'Castlegrove'],
  ['A partner pays its share late', 'Financial', council, 'Gareth Millar', 'High', 4, '1 March 2027', ''],
  ['Leaflets name a service that has closed', 'Reputation', agency, 'Priya Nair', 2, 2, '', ''],
  ['Crèche insurance excludes outings', 'Legal', council, 'Maureen Kerr', 1, 5, day('2027-06-11'), ''],
];

/** The bytes of register.xlsx: under a merged title, with headings of its own, below a sheet that is no register. */
export async function untidyRegister(): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Read me').addRow(['Kept by the secretariat. Ask before you add a column.']);
  const sheet = workbook.addWorksheet('Risk log');
  sheet.addRow(['Early years risk log, winter']);
  sheet.mergeCells('A1:H1');
  sheet.addRow([]);
  sheet.addRow([
    'Risk description',
    'Type',
    'Lead agency',
    'Risk owner',
    'Probability',
    'Severity',
    'Look at it again',
    'Ward',
  ]);
  for (const row of rows) sheet.addRow([...row]);
  sheet.columns.forEach((column, at) => (column.width = [44, 14, 40, 20, 12, 10, 16, 14][at] ?? 12));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
