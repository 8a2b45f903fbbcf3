import type { WorkspaceRole } from '@trivet/domain';
import type { organisations } from './organisations.ts';

type Described = { phone?: string; roles?: readonly WorkspaceRole[] };

/** Written from the name: `Róisín Quinn` is roisin.quinn@carnmoyle.example. */
function person<const O extends keyof typeof organisations | null>(
  name: string,
  jobTitle: string,
  organisation: O,
  more: Described = {},
) {
  return { name, email: `${mailName(name)}@carnmoyle.example`, jobTitle, organisation, ...more };
}

const letters: Record<string, string> = { ł: 'l' };

function mailName(name: string): string {
  const plain = name
    .replace(/^(Cllr|Dr|Supt) /, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z -]/g, (letter) => letters[letter] ?? '').replaceAll(' ', '.');
}

export const people = {
  maureen: person('Maureen Kerr', 'Partnership coordinator', 'council', { phone: '028 0000 0141' }),
  boyd: person('Cllr Stephen Boyd', 'Councillor for Castlegrove', 'council', { phone: '028 0000 0102' }),
  gareth: person('Gareth Millar', 'Head of community planning', 'council', { phone: '028 0000 0103' }),
  siobhan: person('Siobhán McAteer', 'Assistant director, children’s services', 'trust', { phone: '028 0000 0204' }),
  priya: person('Priya Nair', 'Health improvement manager', 'healthImprovement', { phone: '028 0000 0305' }),
  roisin: person('Róisín Quinn', 'Early years officer', 'education', { phone: '028 0000 0406' }),
  conor: person('Conor Devlin', 'Neighbourhood inspector', 'police', { phone: '028 0000 0507' }),
  hannah: person('Hannah Lyle', 'Tenancy support manager', 'housing', { phone: '028 0000 0608' }),
  alan: person('Alan Boyd', 'Statistician', 'council'),
  aoife: person('Aoife Ní Bhriain', 'Comhordaitheoir (coordinator)', 'ruralWomen', { phone: '028 0000 0710' }),
  pawel: person('Paweł Zieliński', 'Development officer', 'network', { phone: '028 0000 0811' }),
  ruth: person('Ruth Acheson', 'Centre manager', 'earlyStart', { phone: '028 0000 0912' }),
  orr: person('Dr Helen Orr', 'Director of community planning', 'council', { phone: '028 0000 0113' }),
  ian: person('Ian Wallace', 'Auditor', null, { roles: ['auditor'] }),
  bernadette: person('Bernadette McGlinchey-Fotheringham', 'Lead health visitor', 'trust', { phone: '028 0000 0215' }),
  nuala: person('Nuala Brady', 'Systems administrator', 'council', { roles: ['administrator'] }),
  desmond: person('Desmond Irvine', 'Head of governance', 'council', { roles: ['gatekeeper'] }),
  orla: person('Orla Sweeney', 'Director of operations', 'education'),
  fiona: person('Supt Fiona Magill', 'District commander', 'police'),
  grace: person('Grace Adeyemi', 'Director of older people’s services', 'trust'),
  leonard: person('Leonard Pryce', 'Board member', 'enterprise'),
  mei: person('Mei-Ling Carter', 'Regeneration officer', 'council', { phone: '028 0000 0122' }),
  tom: person('Tom Heggarty', 'Hub coordinator', 'police', { phone: '028 0000 0523' }),
  samir: person('Samir Haddad', 'Prevention officer', 'fire'),
  catriona: person('Catriona Dunbar', 'Libraries development manager', 'libraries'),
  eamonn: person('Eamonn Rafferty', 'Primary schools adviser', 'schools'),
  jill: person('Jill Semple', 'Active living officer', 'sport'),
  victor: person('Victor Okafor', 'Business adviser', 'enterprise'),
  denise: person('Denise Gault', 'Chief executive', 'council'),
  dara: person('Dara Quigley', 'Volunteer coordinator', 'network'),
};
