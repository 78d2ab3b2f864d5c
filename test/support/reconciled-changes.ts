import type { Row } from './main-job.ts';
import { PROJECT, type Settled } from './reconciled.ts';
import type { World } from './world.ts';

/** Enters an approved budget change on a code of the project: one that moves the amount to another code, or by `net` one that adds it. */
export async function enterBudgetChange({ world, hand }: Settled, n: number, net = false): Promise<string> {
  const { places, project } = await budgetCodesOf(world);
  const [from, to] = [places[(n * 2) % places.length], places[(n * 2 + 1) % places.length]];
  const line = (place: Row | undefined, type: string, amount: number) => ({
    ref: `${type} ${n}`,
    type,
    adjustment_number: 1,
    wbs_code_id: place?.id,
    amount,
  });
  const amount = 100.25 + n;
  const lines = [line(to, 'change_event', amount), ...(net ? [] : [line(from, 'budget_change', -amount)])];
  const body = { status: 'approved', title: `Budget change ${n}`, adjustment_line_items: lines };
  const made = await hand.call('POST', `/rest/v1.0/projects/${project}/budget_changes`, body);
  if (made.status !== 201) throw new Error(`Procore answered ${made.status}: ${JSON.stringify(made.body)}`);
  return `${project}/bc-${made.body.data.id}`;
}

/** The project's own budget codes that CMiC has as well, in their order. */
async function budgetCodesOf(world: World): Promise<{ places: Row[]; project: string }> {
  const [wbs, codes, types, categories] = await Promise.all([
    world.procore.rows<Row>('wbs_codes'),
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
    world.cmic.rows<Row>('jcjobcategory'),
  ]);
  const known = new Set(categories.map((row) => `${row.JcatJobCode} ${row.JcatPhsCode} ${row.JcatCode}`));
  const places = wbs.filter((row) => {
    const code = codes.find(({ id }) => id === row.cost_code_id);
    const type = types.find(({ id }) => id === row.line_item_type_id);
    const isOwn = row.project_id === Number(PROJECT) && row.sub_job_id === null;
    return isOwn && known.has(`24-001 ${code?.full_code} ${type?.code}`);
  });
  return { places, project: PROJECT };
}

/** Enters an approved change order of the project's prime contract. */
export async function enterPrimeChange({ world }: Settled): Promise<string> {
  const [contract] = await world.procore.rows<Row>('prime_contracts');
  const order = await world.procore.post<Row>('prime_change_orders', { primeContractId: contract?.id });
  return `${PROJECT}/pcco-${order.id}`;
}
