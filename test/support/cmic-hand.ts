import type { Row } from './main-job.ts';
import type { World } from './world.ts';

/** Enters an unposted subcontract, or with `change` a change order of one, in CMiC itself, as people do on its screens, with lines on job 24-010. */
export async function enterInCmic(
  world: World,
  {
    vendor,
    number,
    change = '000',
    job = '24-010',
    lines,
  }: {
    vendor: string;
    number: string;
    change?: string;
    job?: string;
    lines: [code: string, amount: number, task?: string][];
  },
): Promise<void> {
  const key = { CompCode: 'ZZ', VenCode: vendor, ContCode: number, ChgCode: change, JobCode: job, VUuid: '' };
  const named = (prefix: string, row: Row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [prefix + name, value]));
  await createInCmic(world, `${SUBCONTRACTS}/scmast`, {
    ...named('Scmst', { ...key, CurrCode: 'USD', OverrideFlag: 'Y', SubcontrCode: 'NONE', Name: 'Born in CMiC' }),
  });
  for (const [code, amount, task = `${code}-1`] of lines) {
    const line = {
      ...key,
      TaskCode: task,
      TaskName: code,
      PhsCode: code,
      CatCode: 'S',
      WmCode: '$',
      Amt: amount,
    };
    await createInCmic(world, `${SUBCONTRACTS}/scsched`, named('Scsch', line));
  }
}

const SUBCONTRACTS = 'pm-rest-api/rest/1';

/** Creates a row as people do on CMiC's screens, by its path below the API's address. */
export async function createInCmic(world: World, path: string, body: Row): Promise<void> {
  const { cmic } = world.config;
  if (!cmic) throw new Error('This world has no CMiC.');
  const answer = await fetch(`${cmic.apiUrl}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${cmic.username}:${cmic.password}`).toString('base64')}`,
      'content-type': 'application/vnd.oracle.adf.resourceitem+json',
    },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`CMiC answered ${answer.status}: ${await answer.text()}`);
}
