import { fromCents, sumAmounts, toCents } from './amounts.ts';
import { codePlaces } from './commitment-lines.ts';
import { counter } from './job-codes.ts';
import { createRandom, type Random } from './random.ts';
import type {
  Story,
  StoryBudgetLine,
  StoryChangeOrder,
  StoryCommitment,
  StoryJob,
  StoryPci,
  StorySubcontract,
} from './types.ts';

/** What is drawn apart from the rest, so that the rest of a story stays what it was. */
const MONEY = 700_000;

/**
 * The same story with money in motion on both sides: budget lines, budget changes and forecasts in Procore, commitments and change orders in every status, and in CMiC subcontracts and their
 * changes (posted, unposted, void) and potential change items of every role. The two sides agree in part.
 */
export function withMoney(story: Story): Story {
  const random = createRandom(story.seed + MONEY);
  const projects = story.jobs.filter(({ project }) => project);
  const next = { budgetLine: counter(12), order: counter(7), orderLine: counter(8_000_001), contract: counter(4) };
  const commitments = story.commitments.map((each) => ({ ...each, status: random.pick(STATUSES[each.type]) }));
  return {
    ...story,
    jobs: story.jobs.map((job) => (job.project ? withLines(job, random, next.budgetLine) : job)),
    commitments,
    primeContracts: story.primeContracts.map((contract) => ({
      ...contract,
      procore: { id: next.contract(), mark: `${contract.company}/${contract.job}/jb-${contract.code}` },
    })),
    changeOrders: commitments
      .filter(() => random.chance(0.5))
      .map((contract) => changeOrder(contract, random, next.order(), next.orderLine)),
    budgetChanges: projects.map((job, i) => budgetChange(job, i, random)),
    forecasts: projects.flatMap((job, i) => [1, 2, 3].map((k) => forecast(job, i * 10 + k, random))),
    subcontracts: commitments.flatMap((contract) => subcontracts(contract, story, random)),
    pcis: projects.flatMap((job) => PCIS.map((type, i) => pci(job, type, i, random))),
  };
}

const STATUSES = {
  WorkOrderContract: ['Draft', 'Out For Signature', 'Approved', 'Approved', 'Approved', 'Complete', 'Terminated'],
  PurchaseOrderContract: ['Draft', 'Processing', 'Submitted', 'Approved', 'Approved', 'Closed'],
};
const PCIS = ['EXT', 'EXT', 'INT', 'TFR', 'OBC', 'EXT', 'INT'] as const;

/** A line for most estimates; some with another amount than CMiC's. */
function withLines(job: StoryJob, random: Random, nextId: () => number): StoryJob {
  const lines = [job, ...job.subJobs].flatMap((place) =>
    place.codes.flatMap((code) =>
      Object.entries(code.estimates ?? {})
        .filter(() => random.chance(0.7))
        .map(([type, amount]): StoryBudgetLine => {
          const cents = toCents(amount) + (random.chance(0.3) ? random.int(-90_000, 90_000) : 0);
          return { id: nextId(), job: place.code, code: code.code, type, amount: fromCents(cents) };
        }),
    ),
  );
  return { ...job, budget: { locked: false, lines } };
}

function changeOrder(contract: StoryCommitment, random: Random, id: number, nextLine: () => number): StoryChangeOrder {
  const { projectId, id: contractId, date } = contract;
  const texts = { number: String(id), title: `Change ${id}`, description: 'Extra work.' };
  const status = random.pick(['draft', 'pending', 'approved', 'approved'] as const);
  const lines = contract.lines
    .filter(({ costCodeId }) => costCodeId !== null)
    .slice(0, random.int(1, 2))
    .map((line) => ({
      id: nextLine(),
      description: line.description,
      amount: fromCents(random.int(-400_000, 1_900_000)),
      costCodeId: line.costCodeId,
      costType: line.costType ?? 'S',
      job: line.job,
      contractLineId: line.id,
      mark: null,
    }));
  return { id, projectId, contractId, ...texts, status, date, lines, mark: null };
}

/** A code of the job or of a sub job with one of its types. */
function drawPlace(job: StoryJob, random: Random): { job: string; code: string; costType: string } {
  const place = random.pick(codePlaces(job));
  const code = random.pick(place.codes);
  return { job: place.job, code: code.code, costType: random.pick(code.types) };
}

function budgetChange(job: StoryJob, i: number, random: Random) {
  const amount = fromCents(random.int(10_000, 900_000));
  const given = { adjustment: 1, description: 'Moved' };
  const status = random.pick(['approved', 'approved', 'draft'] as const);
  const texts = { number: '1', title: 'A transfer', description: 'Within the budget.' };
  return {
    id: i + 1,
    projectId: job.project?.id ?? 0,
    ...texts,
    status,
    lines: [
      { id: i + 1, type: 'change_event' as const, ...given, ...drawPlace(job, random), amount },
      { id: i + 1, type: 'budget_change' as const, ...given, ...drawPlace(job, random), amount: `-${amount}` },
    ],
  };
}

function forecast(job: StoryJob, id: number, random: Random) {
  const amount = fromCents(random.chance(0.2) ? 0 : random.int(1_000, 5_000_000));
  return { id, projectId: job.project?.id ?? 0, ...drawPlace(job, random), amount, description: 'To complete' };
}

/** What CMiC has of a commitment: nothing, the same, or something else; and a change of some. */
function subcontracts(contract: StoryCommitment, story: Story, random: Random): StorySubcontract[] {
  const job = story.jobs.find(({ project }) => project?.id === contract.projectId);
  const vendor = story.vendors.find(({ procore }) => procore?.id === contract.vendorId)?.cmic?.code;
  if (!job || !vendor || random.chance(0.4)) return [];
  const names = new Map([job, ...job.subJobs].flatMap(({ codes }) => codes.map((code) => [code.procoreId, code.code])));
  const off = random.chance(0.2) ? random.int(-5_000, 5_000) : 0;
  const make = (change: string, lines: readonly StoryCommitment['lines'][number][]): StorySubcontract => {
    const posted = change === '000' || random.chance(0.5);
    const made = lines.flatMap((line) => {
      const code = names.get(line.costCodeId);
      const amount = change === '000' ? fromCents(toCents(line.amount) + off) : fromCents(random.int(-90_000, 900_000));
      const task = change === '000' ? String(line.id) : `${change}-${line.id}`;
      return code
        ? [{ task, name: line.description, job: line.job, code, type: line.costType ?? 'S', amount, uom: '$' }]
        : [];
    });
    return {
      company: job.company,
      vendor,
      job: job.code,
      number: contract.number,
      change,
      name: contract.title,
      amount: sumAmounts(made.map(({ amount }) => amount)),
      retainagePercent: contract.retainagePercent,
      posted: change === '000' ? random.chance(0.7) : posted,
      voided: random.chance(0.1),
      commitmentId: null,
      lines: made,
    };
  };
  const base = make('000', contract.lines);
  return base.posted && random.chance(0.4) ? [base, make('001', contract.lines.slice(0, 1))] : [base];
}

function pci(job: StoryJob, type: (typeof PCIS)[number], i: number, random: Random): StoryPci {
  const posted = random.chance(0.6);
  const amount = random.int(5_000, 900_000);
  const [from, to] = [drawPlace(job, random), drawPlace(job, random)];
  const bill = type === 'EXT' ? fromCents(amount + 1_000) : null;
  const line = (at: typeof from, cents: number) => ({
    job: at.job,
    code: at.code,
    type: at.costType,
    amount: fromCents(cents),
    bill,
  });
  return {
    company: job.company,
    job: job.code,
    type,
    code: `${type}${String(i + 1).padStart(4, '0')}`,
    name: `Change item ${i + 1}`,
    status: posted ? 'APPROVED' : 'PENDING',
    method: random.chance(0.5) ? 'A' : 'R',
    refDate: job.startDate,
    postDate: posted ? job.startDate : null,
    lines: type === 'TFR' ? [line(from, -amount), line(to, amount)] : [line(to, amount)],
  };
}
