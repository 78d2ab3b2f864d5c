import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { Story, StoryJob } from '../../sandbox/story/types.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** What the tests of work in progress share. */

export const MONEY = [
  'originalContract',
  'approvedContractChanges',
  'revisedContract',
  'pendingContractChanges',
  'estimatedCostAtCompletion',
  'jobToDateCosts',
  'committedCosts',
  'revisedBudget',
  'earnedRevenue',
  'billedToDate',
  'retainageReceivable',
  'retainagePayable',
  'grossProfitToDate',
  'grossProfitAtCompletion',
  'backlog',
];

/** Every figure of work in progress, as the graph tells it. */
export const FIGURES = [
  ...MONEY.map(
    (name) => `${name} { procore { amount currency } cmic { amount currency } drift { amount } status causes asOf }`,
  ),
  'percentComplete { procore cmic drift status causes asOf }',
  'overUnderBilling { procore { amount { amount } position } cmic { amount { amount } position } drift { amount } status causes asOf }',
].join(' ');

export const BOTH = '{ procore cmic }';
export const ROW = `id project { id } job { id } ${FIGURES} loss ${BOTH} faults { source code message retryable }
  flags { forecastAsOf forecastOld estimateBelowCost ${BOTH} committedAboveBudget ${BOTH} profitFade ${BOTH} }`;

/** The portfolio by some arguments: `filter: { linked: true }`. */
export async function portfolio(world: World, args = '', select = `nodes { ${ROW} }`, as?: As): Promise<Row> {
  const query = `{ workInProgress${args && `(${args})`} { totalCount pageInfo { hasNextPage endCursor } ${select} } }`;
  return (await world.ask(query, {}, as)).workInProgress;
}

/** A side of every figure as plain text: `{ backlog: '5250000.00', overUnderBilling: '250000.00 OVERBILLED', ... }`. */
export function side(row: Row, system: 'procore' | 'cmic'): Record<string, string | null> {
  const told = [...MONEY, 'percentComplete', 'overUnderBilling'].map((name): [string, string | null] => {
    const value = row[name][system];
    if (value === null || typeof value === 'string') return [name, value];
    return [name, typeof value.amount === 'string' ? value.amount : `${value.amount.amount} ${value.position}`];
  });
  return Object.fromEntries(told);
}

/** The status of every figure. */
export function statuses(row: Row): Record<string, string> {
  const names = [...MONEY, 'percentComplete', 'overUnderBilling'];
  return Object.fromEntries(names.map((name) => [name, row[name].status]));
}

/** Imports prime contracts and job costs, which links the jobs. */
export async function bring(world: World, contracts: readonly string[], jobs: readonly string[]): Promise<void> {
  for (const [name, ids] of [
    ['importPrimeContract', contracts],
    ['importJobCosts', jobs],
  ] as const)
    for (const id of ids) {
      const { transfer, problems } = await mutate(world, name, { id });
      if (transfer?.state !== 'DONE') throw new Error(`${name} ${id}: ${JSON.stringify({ transfer, problems })}`);
    }
}

/** A world whose story has the worked example of the domain on job 24-020, project 1002, and is the default one elsewhere. */
export async function startExample(): Promise<{ world: World; sandbox: Sandbox; close(): Promise<void> }> {
  const sandbox = await startSandbox({ prepare: withExample });
  const world = await createWorld({
    sandbox,
    settings: { waits: { answerMs: 60_000, lateWriteMs: 600, pollMs: 30 } },
  });
  return {
    world,
    sandbox,
    async close() {
      await world.close();
      await sandbox.close();
    },
  };
}

const JOB = '24-020';
const PROJECT = 1002;

/** Contract 10,000,000 and 500,000 of changes, estimated 8,900,000, cost 4,450,000, billed 5,500,000 (domain, section 4), and nothing else on the job. */
function withExample(story: Story): Story {
  const elsewhere = ({ projectId }: { projectId: number }) => projectId !== PROJECT;
  const cost = {
    company: 'ZZ',
    job: JOB,
    code: '03-100',
    type: 'S',
    kind: 'C',
    source: 'GL',
    commitment: null,
  } as const;
  const month = { postDate: '2025-06-20', refDate: '2025-06-20', vendor: null, reference: null, units: null };
  return {
    ...story,
    jobs: story.jobs.map((job) => (job.company === 'ZZ' && job.code === JOB ? exampleJob(job) : job)),
    commitments: story.commitments.filter(elsewhere),
    subcontracts: story.subcontracts.filter(({ job }) => job !== JOB),
    changeOrders: story.changeOrders?.filter(elsewhere) ?? [],
    invoices: story.invoices?.filter(elsewhere) ?? [],
    budgetChanges: story.budgetChanges?.filter(elsewhere) ?? [],
    forecasts: story.forecasts?.filter(elsewhere) ?? [],
    pcis: story.pcis.filter(({ job }) => job !== JOB),
    requestsForPayment: story.requestsForPayment.filter(({ job }) => job !== JOB),
    jobCosts: [
      ...story.jobCosts.filter(({ company, job }) => company !== 'ZZ' || job !== JOB),
      { ...cost, ...month, description: 'Everything so far', amount: '4450000.00' },
    ],
    primeContracts: story.primeContracts.map((contract) =>
      contract.job === JOB
        ? {
            ...contract,
            originalAmount: '10000000.00',
            amount: '10500000.00',
            billed: { amount: '5500000.00', held: '550000.00' },
            lines: contract.lines
              .slice(0, 2)
              .map((line, i) => ({ ...line, amount: ['6000000.00', '4000000.00'][i] ?? '' })),
          }
        : contract,
    ),
    primeChangeOrders: [
      ...(story.primeChangeOrders ?? []),
      { id: 22, contract: JOB, title: 'Gymnasium', amounts: ['400000.00', '100000.00'] },
    ],
    ownerBillings: [
      ...(story.ownerBillings ?? []).filter(({ contract }) => contract !== JOB),
      {
        contract: JOB,
        percent: '55',
        held: '10',
        status: 'approved',
        periodStart: '2025-06-01',
        periodEnd: '2025-06-30',
      },
    ],
  };
}

/** CMiC expects 8,900,000 on the first code; Procore has budgeted 8,400,000, to which the owner's change comes. */
function exampleJob(job: StoryJob): StoryJob {
  const amount = (code: string, type: string, whole: string) => (code === '03-100' && type === 'S' ? whole : '0.00');
  const codes = job.codes.map((code) => ({
    ...code,
    estimates: Object.fromEntries(code.types.map((type) => [type, amount(code.code, type, '8900000.00')])),
  }));
  const lines =
    job.budget?.lines.map((line) => ({ ...line, amount: amount(line.code, line.type, '8400000.00') })) ?? [];
  return { ...job, codes, budget: { locked: true, lines } };
}
