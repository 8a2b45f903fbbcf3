import { parseArgs } from 'node:util';
import { foundWorkspace } from '@trivet/db';
import { WorkspaceFounding } from '@trivet/domain';

const usage = `Founds a workspace and invites its first administrator.
  --name "Northern Programme" --slug northern --nation northern_ireland
  --administrator-name "Aoife Ní Bhriain" --administrator-email aoife@example.org [--time-zone Europe/London]
WORKER_DATABASE_URL says which database.`;

const option = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    name: option,
    slug: option,
    nation: option,
    'time-zone': option,
    'administrator-name': option,
    'administrator-email': option,
  },
});
const founding = WorkspaceFounding.safeParse({
  name: values.name,
  slug: values.slug,
  nation: values.nation,
  ...(values['time-zone'] && { timeZone: values['time-zone'] }),
  administrator: { name: values['administrator-name'], email: values['administrator-email'] },
});

if (!founding.success || !process.env.WORKER_DATABASE_URL) {
  const wrong = founding.error?.issues.map(({ path, message }) => `${path.join('-')}: ${message}`) ?? [];
  console.error([...wrong, usage].join('\n'));
  process.exitCode = 2;
} else console.log(JSON.stringify(await foundWorkspace(process.env.WORKER_DATABASE_URL, founding.data)));
