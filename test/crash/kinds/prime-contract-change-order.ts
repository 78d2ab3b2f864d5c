import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import type { SandboxControl } from '../../support/control.ts';
import { type ExpectedDocument, type Row, toCents } from '../expected.ts';
import { type ExpectedItem, itemLineId, itemRows, withTotals } from './items.ts';
import type { CrashKind } from './kind.ts';

/** Change orders of imported prime contracts: an external potential change item each. The story has none, so they are entered in Procore before the processes start. */
export const primeContractChangeOrder: CrashKind = {
  kind: 'PRIME_CONTRACT_CHANGE_ORDER',
  mutation: 'approvePrimeContractChangeOrder',
  steps: ['header', 'line', 'status'],
  marks: ['mark:lines', 'mark:header', 'mark:end'],
  afterMarks: ['post'],
  sizes: () => ({ projects: 8, commitments: 0, vendors: 1 }),
  prepare: (story) => ({
    ...story,
    primeContracts: story.primeContracts.map((contract, i) => ({
      ...contract,
      procore: { id: 40 + i, mark: `ZZ/${contract.job}/jb-${contract.code}` },
    })),
  }),
  async enter(procore, story, documents) {
    const contracts = story.primeContracts.map(({ procore: there }) => there?.id);
    for (let i = 0; i < documents; i += 1) {
      const amounts = [[fromCents(125_033 + 103 * i), fromCents(-20_011 - i)]];
      const primeContractId = contracts[i % contracts.length];
      await procore.post('prime_change_orders', { primeContractId, amounts });
    }
    return entered(procore, story);
  },
  expected: () => [],
};

/** The documents as they were entered: Procore gives their ids, and the contract's lines their codes. */
async function entered(procore: SandboxControl, story: Story): Promise<ExpectedDocument[]> {
  const orders = await procore.rows<Row>('change_order_packages');
  const potentials = await procore.rows<Row>('potential_change_orders');
  const lines = await procore.rows<Row>('change_order_line_items');
  const items = orders.map((order): ExpectedItem & { order: Row } => {
    const contract = story.primeContracts.find(({ procore: there }) => there?.id === order.contract_id);
    if (!contract) throw new Error(`The story has no prime contract ${order.contract_id}.`);
    const held = potentials.filter((row) => row.change_order_package_id === order.id).map(({ id }) => id);
    const own = lines.filter((row) => held.includes(row.holder_id ?? null));
    return {
      order,
      ...{ reference: `${order.project_id}/pcco-${order.id}`, job: contract.job, type: 'EXT', code: null },
      lines: own.map(({ id, amount }, n) => {
        const { job, code, type } = contract.lines[n] ?? { job: '', code: '', type: '' };
        const cents = toCents(amount ?? null);
        return { task: String(id), job, code, category: type, cents, billCents: cents };
      }),
    };
  });
  const documents = items.map(({ order, ...item }) => documentOf(item, order));
  return withTotals(documents, items, 'JcatChgOrdCostAmt');
}

function documentOf(item: ExpectedItem, order: Row): ExpectedDocument {
  const { reference, job, lines } = item;
  const cmicId = (rowOf: (name: string) => Row) => `ZZ/${job}/${rowOf('header').CmmCode}`;
  return {
    id: reference,
    rows: itemRows(item),
    marks: [
      { collection: 'change_order_packages', key: { id: order.id ?? null }, originId: cmicId },
      ...lines.map(({ task }) => ({
        collection: 'change_order_line_items',
        key: { id: Number(task) },
        originId: itemLineId(job, task),
      })),
    ],
    links: [
      {
        procoreId: reference,
        cmicId,
        lines: lines.map(({ task }) => ({ procoreLineId: task, cmicLineId: itemLineId(job, task) })),
      },
    ],
  };
}
