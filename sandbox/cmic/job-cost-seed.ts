import { createRandom, type Random } from '../story/random.ts';
import type { Story, StoryJobCode } from '../story/types.ts';
import type { Db } from './db.ts';
import { type Entry, eveningOf, postJobCosts, TRANSACTIONS } from './job-cost-posting.ts';
import { detailRow } from './job-cost-row.ts';
import { day, instant } from './time.ts';

/** Fills the ledger: the story's own rows in the order of their posting, then as many generated ones as it asks for. */
export function seedJobCosts(db: Db, story: Story): void {
  const told = [...story.jobCosts].sort((a, b) => (a.postDate < b.postDate ? -1 : a.postDate > b.postDate ? 1 : 0));
  const vouchers = new Map<string, number>();
  told.forEach(({ code, type, amount, units, ...cost }, i) => {
    // One voucher for all lines of an invoice.
    const invoice = `${cost.company}/${cost.vendor}/${cost.reference}`;
    const voucher = cost.source === 'AP' ? (vouchers.get(invoice) ?? FIRST_VOUCHER + i) : null;
    if (voucher !== null) vouchers.set(invoice, voucher);
    const entry: Entry = {
      ...cost,
      phase: code,
      category: type,
      amount: Number(amount),
      units: units === null ? null : Number(units),
      voucher,
    };
    postJobCosts(db, [entry], eveningOf(cost.postDate));
  });
  if (story.jobCostRows) generate(db, story, story.jobCostRows);
}

interface Place {
  company: string;
  currency: string;
  job: string;
  jobControl: string;
  codes: StoryJobCode[];
}

/**
 * Rows on every job, sub job, code and type, posted over two years up to mid 2026: four of five are costs. One in twenty-five is a correction, one in
 * fifty was posted with a date of the month before. Straight into the table, so that a story of 100,000 rows holds no list of its own.
 */
function generate(db: Db, story: Story, count: number): void {
  const random = createRandom(story.seed + GENERATED);
  const places = placesOf(story);
  const table = db.table('jcdetailposted');
  const vendors = story.vendors.flatMap(({ cmic }) => (cmic ? [cmic.code] : []));
  const contracts = new Map(places.map((place) => [place, contractsOf(place)]));
  for (let i = 0; i < count; i += 1) {
    const place = random.pick(places);
    const code = random.pick(place.codes);
    const category = random.pick(code.types);
    const { kind, source, committed } = originOf(random, category);
    const posted = DAYS[Math.floor((i * DAYS.length) / count)] ?? '2026-06-30';
    const late = random.chance(0.02) && i > count / 10;
    const cents = random.int(1_250, category === 'L' ? 1_200_000 : 4_800_000);
    const dated = late ? (DAYS[Math.max(0, DAYS.indexOf(posted) - 22)] ?? posted) : posted;
    const serial = Math.floor(i / 3);
    const row = detailRow(
      {
        company: place.company,
        currency: place.currency,
        job: place.job,
        jobControl: place.jobControl,
        phase: code.code,
        phaseControl: code.control,
        category,
        kind,
        source,
        commitment: committed ? random.pick(contracts.get(place) ?? []) : null,
        vendor: committed || source === 'AP' ? random.pick(vendors) : null,
        description: code.name,
        reference: `${source}-${serial}`,
        amount: (random.chance(0.04) ? -cents : cents) / 100,
        units: category === 'L' ? random.int(1, 240) / 2 : null,
        postDate: dated,
        refDate: dated,
        batch: FIRST_BATCH + Math.floor(i / 250),
        voucher: source === 'AP' ? FIRST_VOUCHER + serial : null,
      },
      db.next(TRANSACTIONS, 1),
      eveningOf(posted),
      `generated ${story.seed}`,
    );
    table.insert(row);
  }
}

function placesOf(story: Story): Place[] {
  const currencies = new Map(story.companies.map(({ code, currency }) => [code, currency]));
  return story.jobs.flatMap((job) =>
    [{ ...job, control: 'ALL' }, ...job.subJobs.map((sub) => ({ ...sub, control: job.code }))]
      .map(({ code, codes, control }) => ({
        company: job.company,
        currency: currencies.get(job.company) ?? 'USD',
        job: code,
        jobControl: control,
        codes: codes.filter((each) => each.in !== 'procore' && each.types.length > 0),
      }))
      .filter((place) => place.codes.length > 0),
  );
}

/** The contracts that costs of a job come from; they need not be among the subcontracts that are still there to be read. */
function contractsOf({ job }: Place): string[] {
  return Array.from({ length: 8 }, (_, i) => `${job}-${String(i + 1).padStart(3, '0')}`);
}

function originOf(random: Random, category: string): { kind: 'C' | 'O'; source: string; committed: boolean } {
  if (random.chance(0.2)) return { kind: 'O', source: category === 'M' ? 'PO' : 'SC', committed: true };
  const source = random.chance(0.05) ? random.pick(['GL', 'JC']) : (SOURCES[category] ?? 'AP');
  return { kind: 'C', source, committed: source === 'AP' && random.chance(0.5) };
}

const SOURCES: Record<string, string> = { L: 'PY', E: 'EM', O: 'GL' };
const GENERATED = 700_000;
const FIRST_BATCH = 100_001;
const FIRST_VOUCHER = 100_000_001;

/** The working days of two years, the last of them 30 June 2026. */
const DAYS = Array.from({ length: 730 }, (_, i) =>
  day(new Date(instant('2024-07-01') + i * 86_400_000 + 12 * 3_600_000)),
).filter((date) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()));
