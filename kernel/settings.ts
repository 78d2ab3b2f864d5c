import { z } from 'zod';
import { policySchema, webhooksSchema } from './settings-approval.ts';

/** Who posts a written document in CMiC: we, by the action that the reference gives, or people, while we watch for the post date. */
export type Posting = 'GATEWAY' | 'ACCOUNTING';

const posting = z.enum(['GATEWAY', 'ACCOUNTING']);
const wait = (ms: number) => z.number().int().min(0).max(86_400_000).default(ms);

/** Kinds whose CMiC document has a posting of its own. People post invoices unless told (design, section 5). */
const postingByKind = z.strictObject({
  COMMITMENT: posting.default('GATEWAY'),
  COMMITMENT_CHANGE_ORDER: posting.default('GATEWAY'),
  SUBCONTRACTOR_INVOICE: posting.default('ACCOUNTING'),
  BUDGET: posting.default('GATEWAY'),
  BUDGET_CHANGE: posting.default('GATEWAY'),
  FORECAST: posting.default('GATEWAY'),
  PRIME_CONTRACT_CHANGE_ORDER: posting.default('GATEWAY'),
});

/** A pattern that reads an earlier integration's mark: it names the groups `company` and `code`. */
const markPattern = z.string().refine(isMarkPattern, 'must be a regular expression with the groups company and code');

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The kinds that CMiC feeds Procore with, as a schedule names them. */
const scheduledKinds = [
  'COMPANY_WBS',
  'PROJECT_WBS',
  'VENDOR',
  'PROJECT',
  'SUB_JOB',
  'BUDGET',
  'PRIME_CONTRACT',
  'JOB_COST',
] as const;

/** An import that is asked for again and again. Without one every import is asked for by a person. */
const schedule = z
  .strictObject({
    kind: z.enum(scheduledKinds),
    /** The CMiC job (`ZZ/24-010`) or `*` for every job that is linked to a project; for company codes and vendors the CMiC company (`ZZ`). */
    project: z.string().min(1),
    /** `15m`, `6h`, `1d`: at least a minute. Milliseconds once read. */
    every: z
      .string()
      .regex(/^[1-9]\d{0,3}[mhd]$/, 'must be a number and m, h or d, such as "15m"')
      .transform((text) => Number(text.slice(0, -1)) * UNITS[text.at(-1) as keyof typeof UNITS])
      // Who asked when is kept for 30 days: a longer stretch would be asked for again then.
      .refine((ms) => ms <= 30 * UNITS.d, 'must be at most 30 days'),
  })
  .refine(({ kind, project }) => kind !== 'PROJECT' || project !== '*', {
    path: ['project'],
    message: 'names one job for PROJECT: whether a job becomes a project is for people to say',
  });

export type Schedule = z.output<typeof schedule>;

/** The settings file (contract, section 8). Every member has a default; an unknown one is refused by its name. Times are milliseconds. */
export const settingsSchema = z.strictObject({
  /** Of the company; amounts of both systems are in it. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters such as "USD"')
    .default('USD'),
  posting: postingByKind.prefault({}).transform((kinds): Readonly<Record<string, Posting | undefined>> => kinds),
  policy: policySchema,
  waits: z
    .strictObject({
      /** How long a mutation waits for its transfer before it answers with it as it stands. */
      answerMs: wait(3000),
      /** Longer than any write can be under way: only then does an absence prove that nothing was written. */
      lateWriteMs: wait(90_000),
      /** How long a worker keeps a transfer without a sign of life. */
      leaseMs: wait(30_000),
      /** How often an entered document is looked at for its post date. */
      postWatchMs: wait(300_000),
      /** How often the store is asked for events and due transfers. */
      pollMs: wait(500),
    })
    .prefault({}),
  marks: z
    .strictObject({ patterns: z.array(markPattern).default(['^CMIC\\|(?<company>[^|]+)\\|(?<code>[^|]+)$']) })
    .prefault({}),
  changeOrders: z
    .strictObject({
      /** Who gives a change order of a subcontract its code: we, the next one of its contract, or CMiC by itself. */
      codes: z.enum(['GATEWAY', 'CMIC']).default('GATEWAY'),
    })
    .prefault({}),
  imports: z.strictObject({ pageSize: z.number().int().min(1).max(1000).default(1000) }).prefault({}),
  jobCosts: z
    .strictObject({
      /** So many days before the newest posting date an import reads again: postings are dated back, above all around the end of a period. */
      overlapDays: z.number().int().min(0).max(3650).default(35),
      /** Where job-to-date costs go in Procore: its ERP job costs, or one direct cost per code and type. Never both, which would count them twice. */
      target: z.enum(['ERP_JOB_COSTS', 'DIRECT_COSTS']).default('ERP_JOB_COSTS'),
    })
    .prefault({}),
  forecast: z
    .strictObject({
      /** Where the estimated cost at completion goes in CMiC: the projected cost itself, or a posted internal item that adds the difference, which moves the current budget as well. */
      target: z.enum(['PROJECTED_COST', 'PCI']).default('PROJECTED_COST'),
    })
    .prefault({}),
  primeContractChangeOrders: z
    .strictObject({
      /** What a prime contract change order becomes in CMiC: one external potential change item, one for each of its potential change orders, or an owner change order with one item in it. */
      target: z.enum(['PCI', 'PCI_PER_PCO', 'OWNER_CHANGE_ORDER']).default('PCI'),
      /** What its lines change the cost budget by: the amount before markups, or nothing where the budget is changed by other documents. */
      budgetAmount: z.enum(['EXTENDED_AMOUNT', 'ZERO']).default('EXTENDED_AMOUNT'),
    })
    .prefault({}),
  /** Figures of large projects, which are read from both systems in many pages and kept for those who ask next. */
  financials: z
    .strictObject({
      /** A project of so many rows is large: its figures are kept as they were read. Smaller ones are read with each query. */
      keepFrom: z.number().int().min(1).max(1_000_000).default(1000),
      /** So old may kept figures be before both systems are read again. */
      maxAgeMs: wait(900_000),
    })
    .prefault({}),
  invoices: z
    .strictObject({
      /** Whether an invoice that asks for nothing (no amount, no release of retainage) is sent as a request of zero, which not every CMiC takes; else it is refused by name. */
      emptyRequests: z.boolean().default(false),
    })
    .prefault({}),
  adopting: z
    .strictObject({
      /** Whether a project that began before the integration may be adopted. Off, it is refused, as the connector does. */
      enabled: z.boolean().default(false),
      /** How old a reconciliation may be to be signed as the baseline. */
      signWithinMs: wait(3_600_000),
    })
    .prefault({}),
  stagedCommitments: z
    .strictObject({
      /** Whether subcontracts that were born in CMiC can be brought to Procore, each once somebody accepted it; else importing commitments is refused by name. */
      enabled: z.boolean().default(false),
    })
    .prefault({}),
  schedules: z.array(schedule).default([]),
  webhooks: webhooksSchema,
  /** Procore's own buttons: the ERP Integrations tool, which Procore opens to approved partners. */
  erp: z
    .strictObject({
      /** Whether the worker acts on the tool's requests. */
      enabled: z.boolean().default(false),
      /** How often Procore is asked for requests that no webhook told of; at least a second. */
      sweepMs: z.number().int().min(1000).max(86_400_000).default(60_000),
    })
    .prefault({}),
  /** Names that subgraphs/cmic/mapping.ts assumes, overridden by their path there: `{ "jcjob.attributes.status": "JobStatCode" }`. */
  cmicNames: z.record(z.string().min(1), z.string().min(1)).default({}),
  /** Which claims of a token carry what; a name with dots reaches into an object (`realm_access.roles`). */
  claims: z
    .strictObject({
      roles: z.string().min(1).default('roles'),
      companies: z.string().min(1).default('companies'),
      projects: z.string().min(1).default('projects'),
    })
    .prefault({}),
});

export type Settings = z.output<typeof settingsSchema>;

/** The settings as a file has them: every member may be absent. */
export type SettingsFile = z.input<typeof settingsSchema>;

/** The settings when no file is named. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** Reads the text of a settings file: the settings, or every fault in plain words (`waits.answerMs: ...`). */
export function readSettings(text: string): { settings: Settings } | { faults: string[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { faults: [`the file is not JSON (${error instanceof Error ? error.message : String(error)})`] };
  }
  const result = settingsSchema.safeParse(parsed);
  return result.success ? { settings: result.data } : { faults: result.error.issues.map(plainIssue) };
}

function plainIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => (where ? `${where}.${key}` : key));
    return names.length === 1 ? `${names[0]} is not a setting` : `${names.join(', ')} are not settings`;
  }
  return `${where || 'the file'}: ${issue.message}`;
}

function isMarkPattern(text: string): boolean {
  try {
    new RegExp(text);
  } catch {
    return false; // the message of the check says what is wanted
  }
  return text.includes('(?<company>') && text.includes('(?<code>');
}
