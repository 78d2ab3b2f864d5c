import { bill } from '../sync/invoices.ts';
import { enterChange } from './change-orders.ts';
import { enterInCmic } from './cmic-hand.ts';
import {
  categoryOf,
  documentOf,
  enterCommitment,
  inCmic,
  inProcore,
  JOB_CODE,
  matchOf,
  type Planted,
  roomyOf,
  withTax,
} from './divergence-hands.ts';
import { mutate, type Row } from './main-job.ts';
import { done, JOB, PROJECT, placeOf, ROOMY, type Settled } from './reconciled.ts';

export type { Planted } from './divergence-hands.ts';

/** What the test reads of a difference that a run found, to be compared with `Planted`. */
export function plantedAs({ check, cause, ...found }: Row): Planted {
  const place = found.place && `${found.place.costCode} ${found.place.costType}`;
  const record = found.procoreId && !['1001'].includes(found.procoreId) ? found.procoreId : null;
  const byPlace = ['BUDGET', 'FORECAST', 'JOB_COST'].includes(check) ? place : null;
  const line = found.procoreLineId ?? found.cmicLineId;
  const at = byPlace ?? [record ?? found.cmicId, line].filter(Boolean).join(' ');
  return { check, cause, at };
}

/** A hand that plants one divergence, or two, of a settled project. Each takes documents that no other one touches: `at` counts them. */
type Plant = (settled: Settled, at: number) => Promise<Planted[]>;

/** Every cause, at least twice; with `plantAll` 25 divergences. */
const plants: Plant[] = [
  notExportedCommitment,
  notExportedCommitment,
  notExportedChange,
  awaitingCommitment,
  rejectedCommitment,
  unpostedContract,
  unpostedContract,
  unpostedInvoice,
  bornInCmic,
  bornInCmic,
  missingInCmic,
  missingInProcore,
  otherCode,
  otherCode,
  changedInCmic,
  changedInProcore,
  changedBudget,
  changedForecast,
  changedPhone,
  newPosting,
  newPrimeLine,
  oneCent,
  oneCent,
  taxOnChange,
  taxOnInvoice,
];

/** Plants all of them, directly in the stand-ins' tables and by people's hands; the project has at least `DOCUMENTS` commitments, two change orders and three invoices. */
export async function plantAll(settled: Settled): Promise<Planted[]> {
  const planted: Planted[] = [];
  for (const [at, plant] of plants.entries()) planted.push(...(await plant(settled, at)));
  return planted;
}

/** How many commitments with two lines or more the plants need. */
export const DOCUMENTS = plants.length + ROOMY;

async function notExportedCommitment(settled: Settled, at: number): Promise<Planted[]> {
  return [{ check: 'COMMITTED_COST', cause: 'NOT_EXPORTED', at: await enterCommitment(settled, at) }];
}

async function notExportedChange(settled: Settled, at: number): Promise<Planted[]> {
  const { id, line } = roomyOf(settled, at);
  const lines = [{ amount: '1.10', ...(await placeOf(settled.world, line)) }];
  const order = await enterChange(settled.world, settled.hand, { commitmentId: id, lines });
  return [{ check: 'CHANGE_ORDERS', cause: 'NOT_EXPORTED', at: order }];
}

async function awaitingCommitment(settled: Settled, at: number): Promise<Planted[]> {
  const id = await enterCommitment(settled, at);
  await mutate(settled.world, 'requestExport', { kind: 'COMMITMENT', id }, 'project-team');
  return [{ check: 'COMMITTED_COST', cause: 'AWAITING_APPROVAL', at: id }];
}

async function rejectedCommitment(settled: Settled, at: number): Promise<Planted[]> {
  const id = await enterCommitment(settled, at);
  const { transfer } = await mutate(settled.world, 'requestExport', { kind: 'COMMITMENT', id }, 'project-team');
  await mutate(settled.world, 'rejectTransfer', { id: transfer.id, reason: 'Not yet.' });
  return [{ check: 'COMMITTED_COST', cause: 'AWAITING_APPROVAL', at: id }];
}

async function unpostedContract(settled: Settled, at: number): Promise<Planted[]> {
  const { id, vendor, number } = documentOf(settled, at);
  const match = { ScmstCompCode: 'ZZ', ScmstVenCode: vendor, ScmstContCode: number, ScmstChgCode: '000' };
  await inCmic(settled, 'scmast', match, { ScmstPostDate: null, ScmstDateTimePost: null, ScmstStatusCode: 'PENDING' });
  return [{ check: 'COMMITTED_COST', cause: 'EXPORTED_NOT_POSTED', at: id }];
}

async function unpostedInvoice(settled: Settled, at: number): Promise<Planted[]> {
  const { world, hand } = settled;
  const { id, number, line } = documentOf(settled, at);
  const invoice = await bill(hand, Number(id.split('wo-')[1]), [{ line: line.id, work: '12.34' }], {
    number: `OPEN-${number}`,
  });
  await done(world, 'approveSubcontractorInvoice', invoice);
  // Its posting is cost: it is kept before the voucher is unposted.
  await done(world, 'importJobCosts', JOB);
  const match = { VouCompCode: 'ZZ', VouInvCode: `OPEN-${number}` };
  await inCmic(settled, 'apallvouchers', match, { VouPostDate: null, VouStatusCode: 'U' });
  return [{ check: 'INVOICES', cause: 'EXPORTED_NOT_POSTED', at: invoice }];
}

async function bornInCmic({ world }: Settled, at: number): Promise<Planted[]> {
  const [vendor, number] = [`V${String(at).padStart(5, '0')}`, `CMIC-${at}`];
  const used = (await world.cmic.rows<Row>('jcjobcategory')).find(
    (row) => row.JcatJobCode === JOB_CODE && row.JcatCode === 'S',
  );
  await enterInCmic(world, { vendor, number, job: JOB_CODE, lines: [[used?.JcatPhsCode, 50]] });
  await world.cmic.post('post', { vendor, contract: number });
  return [{ check: 'COMMITTED_COST', cause: 'UNLINKED', at: `ZZ/${vendor}/${number}` }];
}

async function missingInCmic(settled: Settled, at: number): Promise<Planted[]> {
  const { id, line, match } = documentOf(settled, at);
  // In another company it is none of ours: for us the line is gone.
  await inCmic(settled, 'scsched', match, { ScschCompCode: 'XX' });
  return [{ check: 'COMMITTED_COST', cause: 'LINE_MISSING', at: `${id} ${line.id}` }];
}

async function missingInProcore(settled: Settled): Promise<Planted[]> {
  const { id, line, contract } = roomyOf(settled, 0);
  await settled.world.procore.post('remove', { collection: 'line_items', match: { id: line.id } });
  return [{ check: 'COMMITTED_COST', cause: 'LINE_MISSING', at: `${id} ${contract}/000/${line.id}` }];
}

async function otherCode(settled: Settled, at: number): Promise<Planted[]> {
  const { id, line, match } = documentOf(settled, at);
  const category = (await settled.world.cmic.rows<Row>('scsched')).find((row) => row.ScschTaskCode === String(line.id));
  await inCmic(settled, 'scsched', match, { ScschCatCode: category?.ScschCatCode === 'L' ? 'M' : 'L' });
  return [{ check: 'COMMITTED_COST', cause: 'CODE_MISMATCH', at: `${id} ${line.id}` }];
}

async function changedInCmic(settled: Settled, at: number): Promise<Planted[]> {
  const { id, line, match } = documentOf(settled, at);
  await inCmic(settled, 'scsched', match, { ScschAmt: Math.round(Number(line.amount) * 100 + 12_345) / 100 });
  return [{ check: 'COMMITTED_COST', cause: 'AMOUNT_CHANGED_AFTER_SYNC', at: `${id} ${line.id}` }];
}

async function changedInProcore(settled: Settled): Promise<Planted[]> {
  const { id, line } = roomyOf(settled, 1);
  const amount = (Math.round(Number(line.amount) * 100 - 77) / 100).toFixed(2);
  await inProcore(settled, 'line_items', { id: line.id }, { amount });
  return [{ check: 'COMMITTED_COST', cause: 'AMOUNT_CHANGED_AFTER_SYNC', at: `${id} ${line.id}` }];
}

async function changedBudget(settled: Settled, at: number): Promise<Planted[]> {
  const row = await categoryOf(settled, at);
  await inCmic(settled, 'jcjobcategory', matchOf(row), { JcatObudgCostAmt: Number(row.JcatObudgCostAmt) + 500 });
  return [{ check: 'BUDGET', cause: 'AMOUNT_CHANGED_AFTER_SYNC', at: `${row.JcatPhsCode} ${row.JcatCode}` }];
}

async function changedForecast(settled: Settled, at: number): Promise<Planted[]> {
  const row = await categoryOf(settled, at);
  await inCmic(settled, 'jcjobcategory', matchOf(row), { JcatProjCostAmt: Number(row.JcatProjCostAmt) - 250 });
  return [{ check: 'FORECAST', cause: 'AMOUNT_CHANGED_AFTER_SYNC', at: `${row.JcatPhsCode} ${row.JcatCode}` }];
}

async function changedPhone(settled: Settled, at: number): Promise<Planted[]> {
  const { vendor } = documentOf(settled, at);
  const procoreId = 2000 + Number(vendor.slice(1));
  await inProcore(settled, 'vendors', { id: procoreId }, { business_phone: '(555) 010-0199' });
  return [{ check: 'VENDORS', cause: 'AMOUNT_CHANGED_AFTER_SYNC', at: `${procoreId}` }];
}

async function newPosting(settled: Settled, at: number): Promise<Planted[]> {
  const { JcatPhsCode: phase, JcatCode: category } = await categoryOf(settled, at);
  await settled.world.cmic.post('job-costs', { rows: [{ job: JOB_CODE, phase, category, amount: '99.99' }] });
  return [{ check: 'JOB_COST', cause: 'TIMING', at: `${phase} ${category}` }];
}

async function newPrimeLine(settled: Settled): Promise<Planted[]> {
  const lines = (await settled.world.cmic.rows<Row>('jbcontdet')).filter((row) => row.JbcdContCode === JOB_CODE);
  const [row] = lines;
  const { JbcdCompCode, JbcdContCode, JbcdBillCode } = row ?? {};
  await inCmic(
    settled,
    'jbcontdet',
    { JbcdCompCode, JbcdContCode, JbcdBillCode },
    { JbcdBillAmt: Number(row?.JbcdBillAmt) + 1000 },
  );
  const line = (await settled.world.procore.rows<Row>('prime_contract_line_items')).find(
    ({ origin_id }) => origin_id === `${JOB}/jb-${JOB_CODE}/${JbcdBillCode}`,
  );
  return [{ check: 'PRIME_CONTRACT', cause: 'TIMING', at: `${PROJECT}/pc-${line?.holder_id} ${line?.id}` }];
}

async function oneCent(settled: Settled, at: number): Promise<Planted[]> {
  const { id, line, match } = documentOf(settled, at);
  await inCmic(settled, 'scsched', match, { ScschAmt: Math.round(Number(line.amount) * 100 + 1) / 100 });
  return [{ check: 'COMMITTED_COST', cause: 'ROUNDING', at: `${id} ${line.id}` }];
}

async function taxOnChange(settled: Settled): Promise<Planted[]> {
  const [order] = settled.changeOrders;
  const [line] = order?.lines ?? [];
  const [, vendor, number, change] = order?.change.split('/') ?? [];
  await inProcore(settled, 'change_order_line_items', { id: line?.id }, { tax_code_id: 1 });
  const match = { ScschCompCode: 'ZZ', ScschVenCode: vendor, ScschContCode: number, ScschChgCode: change };
  await inCmic(settled, 'scsched', match, { ScschAmt: withTax(Number(line?.amount)) });
  return [{ check: 'CHANGE_ORDERS', cause: 'TAX', at: `${order?.id} ${line?.id}` }];
}

async function taxOnInvoice(settled: Settled): Promise<Planted[]> {
  const [invoice] = settled.invoices;
  const [first] = settled.commitments;
  await inProcore(settled, 'line_items', { id: first?.lines[0]?.id }, { tax_code_id: 1 });
  await inCmic(
    settled,
    'apallvouchers',
    { VouCompCode: 'ZZ', VouInvCode: invoice?.number },
    { VouInvAmt: withTax(80.1) },
  );
  return [{ check: 'INVOICES', cause: 'TAX', at: `${invoice?.id}` }];
}
