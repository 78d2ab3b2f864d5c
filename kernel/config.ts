import { checkEnvironment, isSandbox, webhookFaults } from './config-check.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';
import { plainWebhooks } from './settings-approval.ts';

/** Procore as configured. URLs are without a slash at their end. */
export interface ProcoreSource {
  apiUrl: string;
  loginUrl: string;
  clientId: string;
  clientSecret: string;
  /** `4001`. */
  companyId: string;
  /** What Procore's webhooks carry as `Authorization`; null: they are not received. */
  webhookSecret: string | null;
}

/** CMiC as configured; `apiUrl` carries the customer's base path (`https://host/cmicprod`). */
export interface CmicSource {
  apiUrl: string;
  /** `CLIENT||USER`. */
  username: string;
  password: string;
  companyCode: string;
}

/** How bearer tokens are checked. `development`: by the secret that is made beside the store. */
export type AuthSource = { by: 'secret'; secret: string } | { by: 'jwks'; url: string } | { by: 'development' };

/** Everything that the environment decides (contract, section 8), checked. */
export interface Config {
  production: boolean;
  port: number;
  /** Where to listen; undefined is every address. Outside production the loopback, since there strangers read as viewers. */
  host: string | undefined;
  /** Whether the process that holds sync works transfers off too; false leaves that to `npm run worker`. */
  worker: boolean;
  logLevel: string;
  /** Null only where this program needs no source of its own. In sandbox mode: the sandbox at its usual ports. */
  procore: ProcoreSource | null;
  cmic: CmicSource | null;
  /** No source is configured, outside production: the two stand-ins are used. */
  sandbox: boolean;
  /** `mongodb://...` or `sqlite:PATH`. */
  storeUrl: string;
  /** Whether the store was named, and not chosen by default. */
  storeGiven: boolean;
  auth: AuthSource;
  issuer: string | null;
  audience: string | null;
  /** A URL makes the gateway ask that subgraph over HTTP; null keeps it in-process. */
  subgraphs: { procore: string | null; cmic: string | null; sync: string | null };
  /** Signs the actor towards subgraphs; null outside production: derived from the development secret. */
  subgraphSecret: string | null;
  settings: Settings;
}

/** The program that reads the configuration; each asks only for what it uses. */
export type Program = 'gateway' | 'procore' | 'cmic' | 'sync' | 'token' | 'doctor';

/** Where programs listen when PORT is not set; the gateway at 4000. */
export const defaultPorts: Partial<Record<Program, number>> = { procore: 4001, cmic: 4002, sync: 4003 };

export type Environment = Record<string, string | undefined>;

/** All faults of a configuration in one message, in plain words, a line each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** The sandbox's usual places and credentials (`npm run sandbox`); they open nothing but the stand-ins on this machine. */
export const sandboxSources: { procore: ProcoreSource; cmic: CmicSource } = {
  procore: {
    apiUrl: 'http://127.0.0.1:4010',
    loginUrl: 'http://127.0.0.1:4010',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId: '4001',
    webhookSecret: null,
  },
  cmic: {
    apiUrl: 'http://127.0.0.1:4020/cmictest',
    username: 'NORTHGATE||gateway',
    password: 'sandbox',
    companyCode: 'ZZ',
  },
};

/**
 * Reads the environment once. `readFile` gives the settings file's text, and throws where there is none.
 * Throws ConfigError with every fault together.
 */
export function readConfig(environment: Environment, readFile: (path: string) => string, program: Program): Config {
  const env: Environment = {};
  // `NAME=` in a shell or an env file means "not given".
  for (const [name, value] of Object.entries(environment)) if (value?.trim()) env[name] = value.trim();
  const faults = checkEnvironment(env, program);
  const settings = settingsOf(env.SETTINGS_FILE, readFile, faults);
  if (env.NODE_ENV === 'production')
    faults.push(...plainWebhooks(settings.webhooks).map((fault) => `SETTINGS_FILE ${env.SETTINGS_FILE}: ${fault}.`));
  faults.push(...webhookFaults(env, settings, program));
  if (faults.length > 0) throw new ConfigError(faults);

  const production = env.NODE_ENV === 'production';
  const sandbox = isSandbox(env);
  const storeUrl = env.STORE_URL ?? env.MONGODB_URI;
  return {
    production,
    port: Number(env.PORT ?? defaultPorts[program] ?? 4000),
    host: env.HOST ?? (production ? undefined : '127.0.0.1'),
    worker: env.WORKER !== 'off',
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    procore: sandbox
      ? { ...sandboxSources.procore, webhookSecret: env.PROCORE_WEBHOOK_SECRET ?? null }
      : procoreOf(env),
    cmic: sandbox ? sandboxSources.cmic : cmicOf(env),
    sandbox,
    // The stand-ins forget everything when they stop, so what points into them never mixes with real links.
    storeUrl: storeUrl ?? (sandbox ? 'sqlite:data/sandbox.db' : 'sqlite:data/gateway.db'),
    storeGiven: storeUrl !== undefined,
    auth: authOf(env),
    issuer: env.AUTH_ISSUER ?? null,
    audience: env.AUTH_AUDIENCE ?? null,
    subgraphs: {
      procore: bare(env.SUBGRAPH_PROCORE_URL),
      cmic: bare(env.SUBGRAPH_CMIC_URL),
      sync: bare(env.SUBGRAPH_SYNC_URL),
    },
    subgraphSecret: env.SUBGRAPH_SECRET ?? null,
    settings,
  };
}

function settingsOf(path: string | undefined, readFile: (path: string) => string, faults: string[]): Settings {
  if (path === undefined) return defaultSettings;
  let text: string;
  try {
    text = readFile(path);
  } catch (error) {
    faults.push(`SETTINGS_FILE: ${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
    return defaultSettings;
  }
  const result = readSettings(text);
  if ('settings' in result) return result.settings;
  faults.push(...result.faults.map((fault) => `SETTINGS_FILE ${path}: ${fault}.`));
  return defaultSettings;
}

function procoreOf(env: Environment): ProcoreSource | null {
  if (!env.PROCORE_API_URL) return null;
  return {
    apiUrl: bare(env.PROCORE_API_URL) ?? '',
    loginUrl: bare(env.PROCORE_LOGIN_URL) ?? '',
    clientId: env.PROCORE_CLIENT_ID ?? '',
    clientSecret: env.PROCORE_CLIENT_SECRET ?? '',
    companyId: env.PROCORE_COMPANY_ID ?? '',
    webhookSecret: env.PROCORE_WEBHOOK_SECRET ?? null,
  };
}

function cmicOf(env: Environment): CmicSource | null {
  if (!env.CMIC_API_URL) return null;
  return {
    apiUrl: bare(env.CMIC_API_URL) ?? '',
    username: env.CMIC_USERNAME ?? '',
    password: env.CMIC_PASSWORD ?? '',
    companyCode: env.CMIC_COMPANY_CODE ?? '',
  };
}

function authOf(env: Environment): AuthSource {
  if (env.AUTH_JWKS_URL) return { by: 'jwks', url: env.AUTH_JWKS_URL };
  return env.AUTH_SECRET ? { by: 'secret', secret: env.AUTH_SECRET } : { by: 'development' };
}

function bare(url: string | undefined): string | null {
  return url === undefined ? null : url.replace(/\/+$/, '');
}
