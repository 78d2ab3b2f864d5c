import { fromCents, sumAmounts, toCents } from './amounts.ts';
import { defaultJobCosts } from './default-job-costs.ts';
import { defaultRequests } from './default-requests.ts';
import type { Story, StoryCommitment, StoryInvoice, StoryJob, StoryJobCode, StorySubcontract } from './types.ts';

/** The project that was made before the integration, and the codes that its new records stand on. */
const PROJECT = 1003;
const JOB = '22-105';
const SUB_JOB = '22-105.1';
const CODES = ['03-100', '03-200', '09-100'] as const;

/**
 * The default story with the older project in full swing on both sides, and nothing linked: a sub job, a budget that differs in one amount, a contract of both sides with one line
 * of another amount, one whose vendor and number are written differently and that has a change order on both sides, one that Procore alone has, and one that was born in CMiC; bills and costs
 * on them.
 */
export function withRunningPair(story: Story): Story {
  const job = story.jobs.find((one) => one.company === 'ZZ' && one.code === JOB);
  if (!job) throw new Error(`The story has no job ${JOB}`);
  const nextId = Math.max(...story.jobs.flatMap(idsOf)) + 1;
  const running = withBudget(withSubJob(job, nextId));
  const jobs = story.jobs.map((one) => (one === job ? running : one));
  const commitments = [...story.commitments.map(withoutTwins), ...newCommitments(running)];
  const subcontracts = [...story.subcontracts, ...contractsOf(story, running, commitments)];
  const jobCosts = [...defaultJobCosts(jobs, commitments, subcontracts), directCost()];
  const billed = commitments.find(({ id }) => id === 5520);
  return {
    ...story,
    jobs,
    commitments,
    subcontracts,
    jobCosts,
    requestsForPayment: defaultRequests(subcontracts, jobCosts),
    changeOrders: [...(story.changeOrders ?? []), changeOrder(running)],
    billingPeriods: [
      ...(story.billingPeriods ?? []),
      {
        id: 5,
        projectId: PROJECT,
        startDate: '2025-05-01',
        endDate: '2025-05-31',
        dueDate: '2025-05-31',
        status: 'open',
      },
    ],
    invoices: [...(story.invoices ?? []), ...(billed ? [invoiceOf(billed)] : [])],
  };
}

/** The contract of both sides has one line for each code. */
function withoutTwins(commitment: StoryCommitment): StoryCommitment {
  if (commitment.id !== 5520) return commitment;
  const codes = commitment.lines.map(({ costCodeId }) => costCodeId);
  return { ...commitment, lines: commitment.lines.filter((line, i) => codes.indexOf(line.costCodeId) === i) };
}

function idsOf(job: StoryJob): number[] {
  return [job, ...job.subJobs].flatMap((place) => place.codes.map(({ procoreId }) => procoreId ?? 0));
}

function codeOf(place: { codes: StoryJobCode[] }, code: string): StoryJobCode {
  const found = place.codes.find((one) => one.code === code);
  if (!found) throw new Error(`The story has no code ${code} on ${JOB}`);
  return found;
}

function withSubJob(job: StoryJob, firstId: number): StoryJob {
  const codes = CODES.map((code, i) => ({ ...codeOf(job, code), procoreId: firstId + i }));
  const sub = { code: SUB_JOB, name: 'Mill Tower', started: true, status: 'A' as const, codes };
  return { ...job, subJobs: [...job.subJobs, { ...sub, procore: { id: 304, mark: null } }] };
}

/** CMiC's estimates stand in Procore's budget; one of them is another amount there. */
function withBudget(job: StoryJob): StoryJob {
  const lines = [job, ...job.subJobs].flatMap((place) =>
    place.codes.flatMap(({ code, estimates }) =>
      Object.entries(estimates ?? {}).map(([type, amount]) => ({ code, type, job: place.code, amount })),
    ),
  );
  const first = lines.find(({ code, type }) => code === '03-100' && type === 'S');
  if (first) first.amount = fromCents(toCents(first.amount) + 25_000);
  return { ...job, budget: { locked: true, lines: lines.map((line, i) => ({ id: 9001 + i, ...line })) } };
}

function newCommitments(job: StoryJob): StoryCommitment[] {
  const sub = job.subJobs.at(-1);
  if (!sub) throw new Error(`The story has no sub job on ${JOB}`);
  const line = (id: number, place: { code: string; codes: StoryJobCode[] }, code: string, amount: string) => ({
    id,
    description: codeOf(place, code).name,
    amount,
    quantity: '1.0',
    unitCost: amount,
    uom: 'ls',
    costCodeId: codeOf(place, code).procoreId,
    costType: 'S',
    job: place.code,
    mark: null,
  });
  const contract = (
    [id, number, title, vendorId]: [number, string, string, number],
    lines: StoryCommitment['lines'],
  ): StoryCommitment => ({
    id,
    type: 'WorkOrderContract',
    projectId: PROJECT,
    number,
    title,
    description: `${title} complete, per plans and specifications.`,
    status: 'Approved',
    vendorId,
    retainagePercent: '10.0',
    date: '2024-11-04',
    startDate: '2024-11-18',
    endDate: '2025-05-16',
    lines,
    mark: null,
  });
  return [
    contract(
      [5529, '22-105-S21', 'Brick repointing', 2041],
      [line(88_901, job, '03-100', '48200.00'), line(88_902, sub, '03-200', '12750.50')],
    ),
    contract([5530, '22-105-030', 'Scaffolding', 2020], [line(88_903, job, '09-100', '9300.00')]),
  ];
}

function contractsOf(story: Story, job: StoryJob, commitments: readonly StoryCommitment[]): StorySubcontract[] {
  const places = [job, ...job.subJobs];
  const codes = places.flatMap((place) => place.codes);
  const mirrored = (id: number, number: string, changeLine: (amount: string, i: number) => string) => {
    const commitment = commitments.find((one) => one.id === id);
    const vendor = story.vendors.find(({ procore }) => procore?.id === commitment?.vendorId)?.cmic?.code;
    if (!commitment || !vendor) throw new Error(`The story has no commitment ${id} of a vendor on both sides`);
    return contract(
      vendor,
      number,
      '000',
      commitment.title,
      commitment.lines.map((line, i) => ({
        job: line.job,
        code: codes.find(({ procoreId }) => procoreId === line.costCodeId)?.code ?? '',
        amount: changeLine(line.amount, i),
      })),
    );
  };
  const repointing = mirrored(5529, '22105-S21', (amount) => amount);
  return [
    mirrored(5520, '22-105-020', (amount, i) => (i === 0 ? fromCents(toCents(amount) + 50_000) : amount)),
    repointing,
    contract(repointing.vendor, repointing.number, '001', 'Tower cornice', [
      { job: JOB, code: '03-100', amount: '3150.00' },
    ]),
    contract('SUMMIT', '22-105-S09', '000', 'Roof flashing', [{ job: JOB, code: '09-100', amount: '18400.00' }]),
  ];
}

function contract(
  vendor: string,
  number: string,
  change: string,
  name: string,
  lines: { job: string; code: string; amount: string }[],
): StorySubcontract {
  return {
    company: 'ZZ',
    vendor,
    job: JOB,
    number,
    change,
    name,
    amount: sumAmounts(lines.map(({ amount }) => amount)),
    retainagePercent: '10.0',
    posted: true,
    voided: false,
    commitmentId: null,
    lines: lines.map((line, i) => ({
      ...line,
      task: `${change === '000' ? '' : `${change}-`}${i + 1}00`,
      name,
      type: 'S',
      uom: '$',
    })),
  };
}

function changeOrder(job: StoryJob): NonNullable<Story['changeOrders']>[number] {
  return {
    id: 11,
    projectId: PROJECT,
    contractId: 5529,
    number: '001',
    title: 'Tower cornice',
    description: 'The cornice of the tower, found loose.',
    status: 'approved',
    date: '2025-02-10',
    lines: [
      {
        id: 89_011,
        description: 'Cornice',
        amount: '3150.00',
        costCodeId: codeOf(job, '03-100').procoreId,
        costType: 'S',
        job: JOB,
        contractLineId: 88_901,
        mark: null,
      },
    ],
    mark: null,
  };
}

/** Three tenths of each line, a tenth of that held: what CMiC was billed as well, but for the line of another amount. */
function invoiceOf({ id, lines }: StoryCommitment): StoryInvoice {
  return {
    id: 12,
    projectId: PROJECT,
    contractId: id,
    number: 1,
    periodId: 5,
    invoiceNumber: '22-105-020-1',
    status: 'approved',
    billingDate: '2025-04-30',
    items: lines.map((line, i) => {
      const work = Math.trunc((toCents(line.amount) * 3) / 10);
      const retained = fromCents(Math.trunc(work / 10));
      return { id: 7101 + i, lineId: line.id, work: fromCents(work), retained, released: '0.00' };
    }),
    mark: null,
  };
}

function directCost(): Story['jobCosts'][number] {
  return {
    company: 'ZZ',
    job: JOB,
    code: '03-100',
    type: 'L',
    kind: 'C',
    source: 'PY',
    commitment: null,
    vendor: null,
    description: 'Payroll, week 19',
    reference: 'W19',
    amount: '6120.40',
    units: '102',
    postDate: '2025-05-09',
    refDate: '2025-05-09',
  };
}
