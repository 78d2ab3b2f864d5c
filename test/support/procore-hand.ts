import type { Row } from './main-job.ts';
import type { World } from './world.ts';

/** What people do in Procore itself, through its API and signed in as somebody with rights. */
export interface ProcoreHand {
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Row }>;
  /** Changes a commitment; answers with Procore's status. */
  change(id: string, fields: Row): Promise<number>;
  /** Enters a commitment with its lines, in a status; `1001/wo-5553`. */
  enter(commitment: NewCommitment): Promise<string>;
}

export interface NewCommitment {
  projectId?: number;
  vendorId: number | null;
  number: string | null;
  title?: string;
  type?: 'wo' | 'po';
  status?: string;
  retainage?: string;
  lines?: NewLine[];
}

/** A line on a code and a type; `code: null` and `type: null` leave them out. */
export interface NewLine {
  amount: string;
  code?: string | null;
  type?: string | null;
  /** Code of the sub job whose cost code it stands on. */
  subJob?: string;
}

/** Signs in to the stand-in beside the product, with the same rights. */
export async function procoreHand(world: World): Promise<ProcoreHand> {
  const { procore } = world.config;
  if (!procore) throw new Error('This world has no Procore.');
  const form = {
    grant_type: 'client_credentials',
    client_id: procore.clientId,
    client_secret: procore.clientSecret,
  };
  const answer = await fetch(`${procore.loginUrl}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };

  const call: ProcoreHand['call'] = async (method, path, body) => {
    const reply = await fetch(procore.apiUrl + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'procore-company-id': procore.companyId,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
  };
  const made = async (path: string, body: unknown): Promise<Row> => {
    const reply = await call('POST', path, body);
    if (reply.status !== 201) throw new Error(`POST ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };

  const change: ProcoreHand['change'] = async (id, fields) => {
    const [projectId, type = '', contractId] = id.split(/\/|-/);
    const { path, member } = resource[type as 'wo' | 'po'];
    const body = { project_id: Number(projectId), [member]: fields };
    return (await call('PATCH', `${path}/${contractId}?project_id=${projectId}`, body)).status;
  };

  return {
    call,
    change,
    async enter({ projectId = 1001, type = 'wo', lines = [{ amount: '1000.10' }], status = 'Approved', ...given }) {
      const { path, member } = resource[type];
      const { vendorId, number, title = 'Entered by hand', retainage } = given;
      const fields = {
        title,
        vendor_id: vendorId,
        ...(number === null ? {} : { number }),
        ...(retainage === undefined ? {} : { retainage_percent: retainage }),
      };
      const contract = await made(path, { project_id: projectId, [member]: fields });
      for (const line of lines) {
        await made(`${path}/${contract.id}/line_items`, {
          project_id: projectId,
          line_item: { amount: line.amount, description: 'Line', ...(await places(world, projectId, line)) },
        });
      }
      const id = `${projectId}/${type}-${contract.id}`;
      if (status !== 'Draft' && (await change(id, { status })) !== 200)
        throw new Error(`Procore did not take the status ${status}.`);
      return id;
    },
  };
}

const resource = {
  wo: { path: '/rest/v1.0/work_order_contracts', member: 'work_order_contract' },
  po: { path: '/rest/v1.0/purchase_order_contracts', member: 'purchase_order_contract' },
} as const;

/** The members of a line that name its code and type. */
export async function places(
  world: World,
  projectId: number,
  { code = '03-100', type = 'S', subJob }: NewLine,
): Promise<Row> {
  const [subJobs, costCodes, types] = await Promise.all([
    world.procore.rows<Row>('sub_jobs'),
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  const below = subJob === undefined ? null : subJobs.find((row) => row.code === subJob)?.id;
  const costCode = costCodes.find(
    (row) => row.project_id === projectId && row.full_code === code && row.sub_job_id === below,
  );
  const costType = types.find((row) => row.code === type);
  if ((code !== null && !costCode) || (type !== null && !costType))
    throw new Error(`Procore has no code ${code} or no type ${type} in ${projectId}.`);
  return {
    ...(costCode ? { cost_code_id: costCode.id } : {}),
    ...(costType ? { line_item_type_id: costType.id } : {}),
  };
}
