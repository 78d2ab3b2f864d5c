import { z } from 'zod';
import type { Environment, Program } from './config.ts';
import type { Settings } from './settings.ts';

const httpUrl = z.string().refine(isHttpUrl, 'must be a URL with http or https');

/** The form of each variable by itself; what they ask of one another stands below. */
const forms = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'must be a port, 0 to 65535')
    .optional(),
  WORKER: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .optional(),
  PROCORE_API_URL: httpUrl.optional(),
  PROCORE_LOGIN_URL: httpUrl.optional(),
  PROCORE_COMPANY_ID: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'must be the number of the company, such as 4001')
    .optional(),
  CMIC_API_URL: httpUrl.optional(),
  CMIC_USERNAME: z
    .string()
    .regex(/^[^|]+\|\|[^|]+$/, 'must have the form CLIENT||USER')
    .optional(),
  CMIC_COMPANY_CODE: z.string().superRefine(oneCompany).optional(),
  STORE_URL: z.string().refine(isStoreUrl, 'must be mongodb://... or sqlite:PATH').optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'must be mongodb://...')
    .optional(),
  AUTH_JWKS_URL: httpUrl.optional(),
  SUBGRAPH_PROCORE_URL: httpUrl.optional(),
  SUBGRAPH_CMIC_URL: httpUrl.optional(),
  SUBGRAPH_SYNC_URL: httpUrl.optional(),
});

const sourceVariables = {
  PROCORE: ['API_URL', 'LOGIN_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'COMPANY_ID'],
  CMIC: ['API_URL', 'USERNAME', 'PASSWORD', 'COMPANY_CODE'],
} as const;

/** Every fault of the environment, in plain words, for one program. Empty values must have been left out already. */
export function checkEnvironment(env: Environment, program: Program): string[] {
  const result = forms.safeParse(env);
  const wrong = result.success ? [] : result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  return [...wrong, ...sourceFaults(env, program), ...productionFaults(env, program), ...authFaults(env)];
}

/** Whether the stand-ins are used: outside production, when neither source has a variable set. */
export function isSandbox(env: Environment): boolean {
  return env.NODE_ENV !== 'production' && !isNamed(env, 'PROCORE') && !isNamed(env, 'CMIC');
}

/** A source is configured whole or not at all; a real one never stands beside a stand-in. */
function sourceFaults(env: Environment, program: Program): string[] {
  const faults: string[] = [];
  const given = { PROCORE: isNamed(env, 'PROCORE'), CMIC: isNamed(env, 'CMIC') };
  for (const [source, members] of Object.entries(sourceVariables)) {
    const missing = members.map((member) => `${source}_${member}`).filter((name) => env[name] === undefined);
    if (given[source as keyof typeof given] && missing.length > 0) {
      const rest = missing.join(', ');
      faults.push(
        `${rest} ${missing.length === 1 ? 'is' : 'are'} missing; a source is configured whole or not at all.`,
      );
    }
  }
  const needed = neededSources(env, program);
  const absent = needed.filter((source) => !given[source]);
  if (absent.length > 0 && !isSandbox(env)) {
    const names = absent.map((source) => `${source}_API_URL`).join(' and ');
    const why =
      env.NODE_ENV === 'production'
        ? 'in production there is no sandbox'
        : 'the sandbox never stands in for one side alone';
    faults.push(`${names} ${absent.length === 1 ? 'is' : 'are'} missing (${why}).`);
  }
  return faults;
}

/** Which sources a program talks to: a gateway whose subgraphs are all elsewhere talks to none. */
function neededSources(env: Environment, program: Program): ('PROCORE' | 'CMIC')[] {
  if (program === 'token') return [];
  if (program === 'procore') return ['PROCORE'];
  if (program === 'cmic') return ['CMIC'];
  if (program !== 'gateway' || !env.SUBGRAPH_SYNC_URL) return ['PROCORE', 'CMIC'];
  const here: ('PROCORE' | 'CMIC')[] = [];
  if (!env.SUBGRAPH_PROCORE_URL) here.push('PROCORE');
  if (!env.SUBGRAPH_CMIC_URL) here.push('CMIC');
  return here;
}

function productionFaults(env: Environment, program: Program): string[] {
  if (env.NODE_ENV !== 'production') return [];
  const faults: string[] = [];
  const usesStore = program === 'gateway' || program === 'sync';
  if (usesStore && !env.STORE_URL && !env.MONGODB_URI)
    faults.push('STORE_URL is missing; in production the store is named.');
  if ((program === 'gateway' || program === 'token') && !env.AUTH_SECRET && !env.AUTH_JWKS_URL) {
    faults.push(
      'AUTH_SECRET or AUTH_JWKS_URL is missing; in production tokens are never checked by the development secret.',
    );
  }
  for (const name of ['AUTH_SECRET', 'SUBGRAPH_SECRET']) {
    const length = env[name]?.length ?? 32;
    if (length < 32) faults.push(`${name} has ${length} characters; in production it needs 32 or more.`);
  }
  const remote = ['PROCORE', 'CMIC', 'SYNC'].some((name) => env[`SUBGRAPH_${name}_URL`]);
  const alone = program === 'procore' || program === 'cmic' || program === 'sync';
  if ((alone || (program === 'gateway' && remote)) && !env.SUBGRAPH_SECRET) {
    faults.push('SUBGRAPH_SECRET is missing; it signs who asks between the gateway and a subgraph of its own.');
  }
  return faults;
}

/** Deliveries that nobody acts on would be acknowledged and forgotten; and a secret is to be one. */
export function webhookFaults(env: Environment, { erp }: Settings, program: Program): string[] {
  const secret = env.PROCORE_WEBHOOK_SECRET;
  if (secret === undefined || (program !== 'gateway' && program !== 'sync')) return [];
  const faults: string[] = [];
  if (!erp.enabled)
    faults.push(
      'PROCORE_WEBHOOK_SECRET is set, but nobody would act on what arrives: turn `erp.enabled` on in the settings file, or leave the secret out.',
    );
  if (env.NODE_ENV === 'production' && secret.length < 16)
    faults.push(`PROCORE_WEBHOOK_SECRET has ${secret.length} characters; in production it needs 16 or more.`);
  return faults;
}

function authFaults(env: Environment): string[] {
  return env.AUTH_SECRET && env.AUTH_JWKS_URL ? ['AUTH_SECRET and AUTH_JWKS_URL are both set; give one of them.'] : [];
}

function isNamed(env: Environment, source: 'PROCORE' | 'CMIC'): boolean {
  return Object.keys(env).some((name) => name.startsWith(`${source}_`) && name !== 'PROCORE_WEBHOOK_SECRET');
}

function oneCompany(value: string, ctx: z.RefinementCtx): void {
  const codes = value.split(/[\s,;|]+/).filter((code) => code !== '');
  if (codes.length < 2) return;
  const [first, ...others] = codes;
  ctx.addIssue({
    code: 'custom',
    message: `names ${others.join(', ')} beside ${first}: one CMiC company feeds one Procore company, so give one code and run a gateway for each`,
  });
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isStoreUrl(text: string): boolean {
  return /^mongodb(\+srv)?:\/\/./.test(text) || /^sqlite:./.test(text);
}
