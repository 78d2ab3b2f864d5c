import { z } from 'zod';

/** The kinds that go to CMiC, as the policy names them. */
export const policyKinds = [
  'VENDOR',
  'PROJECT_WBS',
  'BUDGET',
  'BUDGET_CHANGE',
  'FORECAST',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
  'SUBCONTRACTOR_INVOICE',
  'PRIME_CONTRACT_CHANGE_ORDER',
] as const;

/** The states of a transfer that a webhook can be told of. */
const eventStates = [
  'AWAITING_APPROVAL',
  'REJECTED',
  'QUEUED',
  'RUNNING',
  'UNCERTAIN',
  'ENTERED',
  'DONE',
  'FAILED',
  'CANCELLED',
] as const;

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, { error: ({ input }) => `${JSON.stringify(input)} is none of ${names.join(', ')}` });

const amountRule = 'must be an amount as text, in the currency of the company, such as "50000" or "50000.00"';
const amount = z.string(amountRule).regex(/^\d{1,13}(\.\d{1,2})?$/, amountRule);

const dayRule = 'must be a day such as "2026-12-31"';
const day = z.string(dayRule).refine(isDay, dayRule);

const subject = z.string().min(1, 'must be the `sub` of a token');

/** Who may approve what, up to which amount: a person, or everybody with a role. */
const approver = z
  .strictObject({
    /** The `sub` of a person's token. */
    subject: subject.optional(),
    /** Everybody with this role or a higher one. */
    role: oneOf(['accounting-approver', 'admin']).optional(),
    /** Every kind, where it is absent. */
    kinds: z.array(oneOf(policyKinds)).min(1, 'names no kind; leave it out for all of them').optional(),
    /** That amount included; any amount, and what has no known amount, where it is absent. */
    upTo: amount.optional(),
  })
  .refine(
    ({ subject, role }) => (subject === undefined) !== (role === undefined),
    'must name a subject or a role, one of the two',
  );

/** Somebody who approves in place of somebody else. */
const delegate = z
  .strictObject({
    /** Whose rules, those that name this subject, count. */
    from: subject,
    to: subject,
    /** First day, UTC; at once where it is absent. */
    since: day.optional(),
    /** Last day, UTC. */
    until: day,
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'is who delegates' })
  .refine(({ since, until }) => since === undefined || since <= until, { path: ['until'], message: 'is before since' });

/** The approval policy. Its defaults: everybody with the role accounting-approver, any amount, one person, also the creator. */
export const policySchema = z
  .strictObject({
    /** Whether who asked for an export may approve it as well. */
    creatorMayApprove: z.boolean().default(true),
    /** Empty: whoever has the role accounting-approver, any amount. */
    approvers: z.array(approver).default([]),
    /** Above this amount two different persons approve the same plan; `*` is for the kinds without an amount of their own. */
    twoPersonsAbove: z
      .strictObject(limits([...policyKinds, '*']))
      .prefault({})
      .transform((given): Readonly<Record<string, string | undefined>> => given),
    delegates: z.array(delegate).default([]),
    /** Other names of the same person, with the one that counts: who clicks in Procore is `procore:` and the number of the Procore user. */
    aliases: z
      .record(subject, subject)
      .default({})
      .superRefine((aliases, ctx) => {
        for (const [alias, person] of Object.entries(aliases))
          if (Object.hasOwn(aliases, person))
            ctx.addIssue({ code: 'custom', path: [alias], message: `"${person}" is an alias itself` });
      }),
  })
  .prefault({});

export type PolicySettings = z.output<typeof policySchema>;

/** Somebody who is told of transfers by HTTP. */
const webhook = z.strictObject({
  /** Names it in `replayWebhook`, and its place in the store: a new name begins anew. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be of small letters, digits and hyphens, at most 40'),
  url: z
    .string()
    .refine(isWebUrl, 'must be a URL with https (or http, outside production), without a user or password'),
  /** Signs what is sent. */
  secret: z.string().min(24, 'must have 24 characters or more'),
  /** Of which states; those that somebody acts upon, or that are an end, where it is absent. */
  events: z
    .array(oneOf(eventStates))
    .min(1, 'names no state; leave it out for the usual ones')
    .default(['AWAITING_APPROVAL', 'REJECTED', 'ENTERED', 'DONE', 'FAILED', 'CANCELLED']),
});

export type WebhookSettings = z.output<typeof webhook>;

/** The outgoing webhooks; each name once. */
export const webhooksSchema = z
  .array(webhook)
  .superRefine((all, ctx) => {
    for (const [index, { name }] of all.entries())
      if (all.findIndex((other) => other.name === name) < index)
        ctx.addIssue({ code: 'custom', path: [index, 'name'], message: `"${name}" is the name of another webhook` });
  })
  .default([]);

/** In production what is sent over the network is encrypted: the faults of webhooks that are not, in plain words. */
export function plainWebhooks(webhooks: readonly WebhookSettings[]): string[] {
  return webhooks
    .filter(({ url }) => !url.startsWith('https:'))
    .map(({ name }) => `the webhook "${name}" must have a URL with https in production`);
}

function limits(names: readonly string[]): Record<string, z.ZodOptional<typeof amount>> {
  return Object.fromEntries(names.map((name) => [name, amount.optional()]));
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
