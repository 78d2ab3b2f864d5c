import { address, siteAddress } from './address.ts';
import { fromCents, sumAmounts, toCents } from './amounts.ts';
import { addDays, codePlaces, drawLine } from './commitment-lines.ts';
import { costCodes, costTypes } from './cost-codes.ts';
import { estimated } from './default-budgets.ts';
import { PCI_STATUSES, PCI_TYPES } from './default-pcis.ts';
import { taxId } from './default-vendors.ts';
import { counter, jobCodes } from './job-codes.ts';
import { createRandom, type Random } from './random.ts';
import type {
  Story,
  StoryCommitment,
  StoryCostCode,
  StoryJob,
  StoryOwnerBilling,
  StoryPrimeContract,
  StoryVendor,
} from './types.ts';
import { BUILDINGS, LEGAL_FORMS, PARTS, PLACES, TRADES, VENDOR_WORDS } from './vocabulary.ts';

/** Sizes of a generated story. `commitments` is the total over all projects. */
export interface LargeSizes {
  seed: number;
  projects: number;
  commitments: number;
  vendors: number;
  /** Posted job cost rows that the CMiC stand-in generates. */
  jobCostRows: number;
  /** The share of commitments that are purchase orders, 0 to 1. */
  purchaseOrders: number;
  /** Cost codes on each job. */
  codesPerProject: number;
  /** Sub jobs of every project; drawn, up to three, when absent. */
  subJobs?: number | undefined;
}

/**
 * A story of any size from a seed: every project, sub job, code and vendor is linked already and every commitment is Approved, so that
 * each of them can be exported right away. The same sizes and seed give the same story.
 */
export function largeStory(sizes: LargeSizes): Story {
  const random = createRandom(sizes.seed);
  const codes = costCodes('ZZ');
  const vendors = Array.from({ length: sizes.vendors }, (_, i) => largeVendor(random, i + 1));
  const jobs = withEstimates(largeJobs(random, codes, sizes), createRandom(sizes.seed + ESTIMATES));
  return {
    name: 'large',
    procoreCompanyId: 4001,
    companies: [{ code: 'ZZ', name: 'Northgate Builders Inc.', currency: 'USD' }],
    costCodes: codes,
    costTypes: costTypes('ZZ'),
    vendors,
    jobs,
    commitments: largeCommitments(random, jobs, sizes),
    subcontracts: [],
    primeContracts: jobs.map((job, i) => largePrimeContract(job, i, sizes)),
    jobCosts: [],
    pciTypes: PCI_TYPES,
    pciStatuses: PCI_STATUSES,
    pcis: [],
    requestsForPayment: [],
    ownerBillings: jobs.flatMap(largeBilling),
    seed: sizes.seed,
    jobCostRows: sizes.jobCostRows,
  };
}

function largeVendor(random: Random, n: number): StoryVendor {
  const code = `V${String(n).padStart(5, '0')}`;
  const at = <T>(list: readonly T[], k: number): T => list[k % list.length] as T;
  const words = VENDOR_WORDS.length;
  const [form] = at(LEGAL_FORMS, n);
  // Past every pairing of word and trade the number keeps names apart.
  const suffix = n > words * TRADES.length ? ` ${n}` : '';
  const name = `${at(VENDOR_WORDS, n)} ${at(TRADES, Math.floor(n / words))}${suffix} ${form}`;
  const place = address(random, name);
  return {
    procore: { id: 2000 + n, name, active: true, taxId: taxId(n), mark: `ZZ/${code}`, ...place },
    cmic: { company: 'ZZ', code, name, status: 'A', taxId: taxId(n), ...place },
  };
}

function largeJobs(random: Random, costCodeList: readonly StoryCostCode[], sizes: LargeSizes): StoryJob[] {
  const leaves = costCodeList.filter((code) => code.in === 'both' && code.control !== null);
  const nextCode = counter(81);
  const nextSubJob = counter(301);
  return Array.from({ length: sizes.projects }, (_, i): StoryJob => {
    // Ten characters are CMiC's limit: two digits of the year, then a running number.
    const code = `${24 + Math.floor(i / 999)}-${String((i % 999) + 1).padStart(3, '0')}`;
    const codes = random.some(leaves, sizes.codesPerProject);
    const plan = (job: string) => ({ in: 'both' as const, markPrefix: `ZZ/${job}` });
    const startDate = addDays('2024-01-08', random.int(0, 360));
    return {
      company: 'ZZ',
      code,
      name: `${PLACES[i % PLACES.length]} ${BUILDINGS[Math.floor(i / PLACES.length) % BUILDINGS.length]}`,
      status: 'A',
      started: true,
      address: siteAddress(random),
      startDate,
      endDate: addDays(startDate, random.int(200, 900)),
      contractAmount: `${random.int(2_000, 90_000)}000.00`,
      codes: jobCodes(codes, plan(code), nextCode),
      subJobs: Array.from({ length: sizes.subJobs ?? (random.chance(0.3) ? random.int(1, 3) : 0) }, (_sub, k) => {
        const sub = `${code}.${k + 1}`;
        const own = random.some(codes, Math.ceil(codes.length / 2));
        return {
          code: sub,
          name: PARTS[(i + k) % PARTS.length] ?? 'Annex',
          started: true,
          status: 'A' as const,
          codes: jobCodes(own, plan(sub), nextCode),
          procore: { id: nextSubJob(), mark: `ZZ/${sub}` },
        };
      }),
      project: { id: 1001 + i, mark: `ZZ/${code}`, erpIntegrated: true },
    };
  });
}

/** Estimates on every code; Procore's budgets are open and without lines. */
function withEstimates(jobs: readonly StoryJob[], random: Random): StoryJob[] {
  return jobs.map((job) => ({
    ...job,
    codes: estimated(job.company, job.code, job.codes, random),
    subJobs: job.subJobs.map((sub) => ({ ...sub, codes: estimated(job.company, sub.code, sub.codes, random) })),
    budget: { locked: false, lines: [] },
  }));
}

/** The contract of a job: a line for each of its first codes, at most ten. */
function largePrimeContract(job: StoryJob, i: number, sizes: LargeSizes): StoryPrimeContract {
  const random = createRandom(sizes.seed + CONTRACTS + i);
  const lines = job.codes.slice(0, 10).map((code, k) => ({
    billCode: String((k + 1) * 10).padStart(3, '0'),
    name: code.name,
    job: job.code,
    code: code.code,
    type: 'S',
    amount: fromCents(random.int(5_000_000, 400_000_000)),
  }));
  const amount = sumAmounts(lines.map((line) => line.amount));
  const billing = largeBilling(job, i)[0];
  return {
    company: job.company,
    job: job.code,
    code: job.code,
    name: job.name,
    customer: `C${String((i % 40) + 1).padStart(4, '0')}`,
    amount,
    originalAmount: amount,
    retainagePercent: '10.0',
    status: 'A',
    startDate: job.startDate,
    endDate: job.endDate,
    lines,
    ...(billing ? { billed: billedOf(lines, i % 7 === 3 ? '5' : billing.percent) } : {}),
    procore: null,
  };
}

/** Four of five jobs are billed to their owners, most of them the same on both sides: every seventh is behind in CMiC. */
function largeBilling(job: StoryJob, i: number): StoryOwnerBilling[] {
  if (i % 5 === 4) return [];
  const period = { periodStart: '2025-06-01', periodEnd: '2025-06-30' };
  return [{ contract: job.code, percent: String(10 + ((i * 7) % 8) * 10), held: '10', status: 'approved', ...period }];
}

/** So many whole percent of every line, each to the cent, and a tenth of the sum held back. */
function billedOf(lines: readonly { amount: string }[], percent: string): StoryPrimeContract['billed'] {
  const part = (cents: number, of: number) => Math.floor((cents * of + 50) / 100);
  const cents = lines.reduce((total, { amount }) => total + part(toCents(amount), Number(percent)), 0);
  return { amount: fromCents(cents), held: fromCents(part(cents, 10)) };
}

/** What is drawn apart from the rest, so that the rest of a story stays what it was. */
const ESTIMATES = 500_000;
const CONTRACTS = 600_000;

function largeCommitments(random: Random, jobs: readonly StoryJob[], sizes: LargeSizes): StoryCommitment[] {
  const nextLine = counter(1_000_001);
  const places = jobs.map(codePlaces);
  return Array.from({ length: sizes.commitments }, (_, i): StoryCommitment => {
    const at = i % jobs.length;
    const job = jobs[at] as StoryJob;
    const sequence = String(Math.floor(i / jobs.length) + 1).padStart(4, '0');
    const isOrder = random.chance(sizes.purchaseOrders);
    const type = isOrder ? 'PurchaseOrderContract' : 'WorkOrderContract';
    const title = `${random.pick(TRADES)} ${isOrder ? 'material' : 'work'}, package ${sequence}`;
    const date = addDays(job.startDate, random.int(0, 120));
    return {
      id: 100_001 + i,
      type,
      projectId: job.project?.id ?? 0,
      number: `${job.code}-${isOrder ? 'P' : ''}${sequence}`,
      title,
      description: `${title}, complete per plans and specifications.`,
      status: 'Approved',
      vendorId: 2000 + random.int(1, sizes.vendors),
      retainagePercent: !isOrder && random.chance(0.4) ? random.pick(['5.0', '10.0']) : null,
      date,
      startDate: addDays(date, 10),
      endDate: addDays(date, 160),
      lines: Array.from({ length: random.int(1, 6) }, () =>
        drawLine(random, type, random.pick(places[at] ?? []), nextLine()),
      ),
      mark: null,
    };
  });
}
