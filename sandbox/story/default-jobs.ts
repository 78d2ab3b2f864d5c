import { siteAddress } from './address.ts';
import { counter, jobCodes, unmarkedCode } from './job-codes.ts';
import type { Random } from './random.ts';
import type { StoryCostCode, StoryJob, StoryJobCode, StorySubJob } from './types.ts';

/** The first Procore id of a project cost code (`1001/cc-88`). */
const FIRST_CODE_ID = 81;
/** Codes that every job has, since the named commitments stand on them. */
const ALWAYS = ['03-100', '03-200', '03-300', '09-100', '23-200', '26-200'];

interface JobFacts {
  company?: string;
  code: string;
  name: string;
  status?: StoryJob['status'];
  started?: boolean;
  startDate: string;
  endDate: string;
  contractAmount: string;
  /** The Procore project's id; without one only CMiC has the job. */
  projectId?: number;
  /** The project was made after the integration, so it and its codes are marked. */
  marked?: boolean;
  subJobs?: { code: string; name: string; procoreId?: number; started?: boolean }[];
}

/**
 * The jobs: three projects of the integration, one older than it, jobs that Procore does not have yet, a closed one, one that was not
 * started, and a job of the second company under a code that the first company uses too.
 */
export function defaultJobs(random: Random, costCodes: readonly StoryCostCode[]): StoryJob[] {
  const nextId = counter(FIRST_CODE_ID);
  const leaves = costCodes.filter((code) => code.in === 'both' && code.control !== null);
  const jobs = FACTS.map((facts, i) => toJob(facts, pickCodes(leaves, i), random, nextId));
  const of = (code: string) => jobs.find((job) => job.code === code)?.codes;
  of('24-050')?.push(onlyInCmic('02.100', 'Site Survey, older numbering'));
  // The company's new code is used here already, and not yet in Procore.
  of('24-030')?.push(onlyInCmic('27-800', 'Distributed Antenna System'));
  return jobs;
}

function onlyInCmic(code: string, name: string): StoryJobCode {
  return {
    code,
    name,
    control: code.slice(0, 2),
    in: 'cmic',
    active: true,
    types: ['L', 'S'],
    procoreId: null,
    mark: null,
  };
}

function toJob(facts: JobFacts, codes: StoryCostCode[], random: Random, nextId: () => number): StoryJob {
  const company = facts.company ?? 'ZZ';
  const id = `${company}/${facts.code}`;
  const inProcore = facts.projectId !== undefined;
  const plan = { in: inProcore ? ('both' as const) : ('cmic' as const), markPrefix: facts.marked ? id : null };
  const own = jobCodes(codes, plan, nextId);
  if (facts.marked) own.push(unmarkedCode(nextId));
  const subJobs = (facts.subJobs ?? []).map((sub): StorySubJob => {
    const mark = `${company}/${sub.code}`;
    const has = sub.procoreId !== undefined;
    const subPlan = { in: has ? ('both' as const) : ('cmic' as const), markPrefix: has ? mark : null };
    const subCodes = codes.filter((code, k) => ALWAYS.includes(code.code) || k % 5 === 0);
    return {
      code: sub.code,
      name: sub.name,
      started: sub.started ?? true,
      status: 'A',
      codes: jobCodes(subCodes, subPlan, nextId),
      procore: sub.procoreId === undefined ? null : { id: sub.procoreId, mark },
    };
  });
  return {
    company,
    code: facts.code,
    name: facts.name,
    status: facts.status ?? 'A',
    started: facts.started ?? true,
    address: siteAddress(random),
    startDate: facts.startDate,
    endDate: facts.endDate,
    contractAmount: facts.contractAmount,
    codes: own,
    subJobs,
    project:
      facts.projectId === undefined
        ? null
        : { id: facts.projectId, mark: facts.marked ? id : null, erpIntegrated: facts.marked === true },
  };
}

/** About forty codes, another selection for each job. */
function pickCodes(leaves: readonly StoryCostCode[], shift: number): StoryCostCode[] {
  return leaves.filter((code, k) => ALWAYS.includes(code.code) || (k + shift * 4) % 15 < 4);
}

const FACTS: JobFacts[] = [
  {
    code: '24-010',
    name: 'Harbor View Medical Center',
    startDate: '2024-02-05',
    endDate: '2026-06-30',
    contractAmount: '48500000.00',
    projectId: 1001,
    marked: true,
    subJobs: [
      { code: '24-010.1', name: 'Parking Structure', procoreId: 301 },
      { code: '24-010.2', name: 'Central Plant', procoreId: 302 },
    ],
  },
  {
    code: '24-020',
    name: 'Lakeside Elementary School',
    startDate: '2024-03-18',
    endDate: '2025-08-01',
    contractAmount: '21350000.00',
    projectId: 1002,
    marked: true,
  },
  {
    code: '22-105',
    name: 'Old Mill Renovation',
    startDate: '2022-09-12',
    endDate: '2025-03-28',
    contractAmount: '9875000.00',
    projectId: 1003,
  },
  {
    code: '24-030',
    name: 'Riverside Logistics Park',
    startDate: '2024-05-06',
    endDate: '2025-11-14',
    contractAmount: '33200000.00',
    projectId: 1004,
    marked: true,
    subJobs: [{ code: '24-030.1', name: 'Site Utilities', procoreId: 303 }],
  },
  {
    code: '24-040',
    name: 'Northgate Data Center',
    startDate: '2024-07-15',
    endDate: '2026-04-30',
    contractAmount: '76400000.00',
    subJobs: [
      { code: '24-040.1', name: 'Electrical Yard' },
      { code: '24-040.2', name: 'Office Annex', started: false },
    ],
  },
  {
    code: '24-050',
    name: 'Cedar Street Clinic',
    startDate: '2024-08-19',
    endDate: '2025-09-26',
    contractAmount: '6240000.00',
  },
  {
    code: '21-007',
    name: 'Prospect Avenue Library',
    status: 'C',
    startDate: '2021-04-12',
    endDate: '2022-12-16',
    contractAmount: '11020000.00',
  },
  {
    code: '25-001',
    name: 'Granite Ridge Apartments',
    started: false,
    startDate: '2025-03-03',
    endDate: '2026-12-18',
    contractAmount: '28900000.00',
  },
  {
    company: 'YY',
    code: '24-010',
    name: 'County Road 12 Bridge',
    startDate: '2024-04-01',
    endDate: '2025-10-31',
    contractAmount: '7450000.00',
  },
];
