import { describe, expect, test } from 'vitest';
import { ConfigError, type Environment, type Program, readConfig } from '../../kernel/config.ts';

const whole: Environment = {
  PROCORE_API_URL: 'https://api.procore.example/',
  PROCORE_LOGIN_URL: 'https://login.procore.example',
  PROCORE_CLIENT_ID: 'id',
  PROCORE_CLIENT_SECRET: 'secret',
  PROCORE_COMPANY_ID: '4001',
  CMIC_API_URL: 'https://cmic.example/cmicprod',
  CMIC_USERNAME: 'NORTHGATE||gateway',
  CMIC_PASSWORD: 'password',
  CMIC_COMPANY_CODE: 'ZZ',
};
const production: Environment = {
  ...whole,
  NODE_ENV: 'production',
  STORE_URL: 'mongodb://store/gateway',
  AUTH_SECRET: 'a'.repeat(32),
};

describe('the configuration', () => {
  test('nothing configured outside production is the sandbox with a store of its own', () => {
    const config = read({});
    expect(config).toMatchObject({ sandbox: true, port: 4000, storeUrl: 'sqlite:data/sandbox.db', storeGiven: false });
    expect(config.procore?.clientId).toBe('sandbox-client');
    expect(config.auth).toEqual({ by: 'development' });
  });

  test('both sources configured is no sandbox, and URLs lose their last slash', () => {
    const config = read(whole);
    expect(config).toMatchObject({ sandbox: false, storeUrl: 'sqlite:data/gateway.db' });
    expect(config.procore?.apiUrl).toBe('https://api.procore.example');
  });

  test('all faults come together, in plain words', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      PORT: 'high',
      PROCORE_API_URL: 'procore',
      CMIC_COMPANY_CODE: 'ZZ,YY',
      SETTINGS_FILE: 'settings.json',
    });
    expect(faults).toEqual([
      'PORT must be a port, 0 to 65535.',
      'PROCORE_API_URL must be a URL with http or https.',
      expect.stringContaining('CMIC_COMPANY_CODE names YY beside ZZ'),
      expect.stringContaining(
        'PROCORE_LOGIN_URL, PROCORE_CLIENT_ID, PROCORE_CLIENT_SECRET, PROCORE_COMPANY_ID are missing',
      ),
      expect.stringContaining('CMIC_API_URL, CMIC_USERNAME, CMIC_PASSWORD are missing'),
      expect.stringContaining('STORE_URL is missing'),
      expect.stringContaining('AUTH_SECRET or AUTH_JWKS_URL is missing'),
      expect.stringContaining('SETTINGS_FILE'),
    ]);
  });

  test('a second CMiC company code is refused by name', () => {
    expect(faultsOf({ ...whole, CMIC_COMPANY_CODE: 'ZZ YY' }).join()).toContain('names YY beside ZZ');
  });

  test('a source is configured whole or not at all, and never beside a stand-in', () => {
    const { CMIC_PASSWORD: _, ...half } = whole;
    expect(faultsOf(half)).toEqual(['CMIC_PASSWORD is missing; a source is configured whole or not at all.']);
    const procoreOnly = Object.fromEntries(Object.entries(whole).filter(([name]) => name.startsWith('PROCORE_')));
    expect(faultsOf(procoreOnly).join()).toContain(
      'CMIC_API_URL is missing (the sandbox never stands in for one side alone)',
    );
    expect(read(procoreOnly, 'procore').cmic).toBeNull();
  });

  test('a gateway whose subgraphs are all elsewhere needs no source', () => {
    const remote = {
      NODE_ENV: 'production',
      SUBGRAPH_PROCORE_URL: 'http://procore:4001/graphql',
      SUBGRAPH_CMIC_URL: 'http://cmic:4002/graphql',
      SUBGRAPH_SYNC_URL: 'http://sync:4003/graphql',
      SUBGRAPH_SECRET: 's'.repeat(32),
      STORE_URL: 'mongodb://store/gateway',
      AUTH_JWKS_URL: 'https://login.example/keys',
    };
    expect(read(remote)).toMatchObject({ procore: null, cmic: null, sandbox: false });
    expect(faultsOf({ ...remote, SUBGRAPH_SECRET: '' }).join()).toContain('SUBGRAPH_SECRET is missing');
  });

  test('production asks for sources, a store and real secrets', () => {
    expect(read(production).production).toBe(true);
    expect(faultsOf({ ...production, AUTH_SECRET: 'short' }).join()).toContain('AUTH_SECRET has 5 characters');
    expect(faultsOf({ NODE_ENV: 'production' }).join()).toContain('in production there is no sandbox');
  });

  test('MONGODB_URI is taken as the store', () => {
    expect(read({ MONGODB_URI: 'mongodb://here/gateway' }).storeUrl).toBe('mongodb://here/gateway');
    expect(read({ MONGODB_URI: 'mongodb://a/b', STORE_URL: 'sqlite:x.db' }).storeUrl).toBe('sqlite:x.db');
  });

  test("a secret of Procore's webhooks needs somebody who acts on them, and length in production", () => {
    const on = '{ "erp": { "enabled": true } }';
    const env = { PROCORE_WEBHOOK_SECRET: 'short', SETTINGS_FILE: 's.json' };
    expect(read({ ...whole, ...env }, 'gateway', on).procore?.webhookSecret).toBe('short');
    expect(read(env, 'gateway', on)).toMatchObject({ sandbox: true, procore: { webhookSecret: 'short' } });
    expect(faultsOf({ ...whole, ...env }, '{}').join()).toContain('turn `erp.enabled` on');
    expect(faultsOf({ ...production, ...env }, on).join()).toContain('PROCORE_WEBHOOK_SECRET has 5 characters');
  });

  test('settings have defaults, and unknown ones are refused by name', () => {
    const config = read(
      { SETTINGS_FILE: 's.json' },
      'gateway',
      '{ "waits": { "answerMs": 10 }, "posting": { "COMMITMENT": "ACCOUNTING" } }',
    );
    expect(config.settings.waits).toMatchObject({ answerMs: 10, pollMs: 500 });
    expect(config.settings.posting).toMatchObject({ COMMITMENT: 'ACCOUNTING', SUBCONTRACTOR_INVOICE: 'ACCOUNTING' });
    expect(faultsOf({ SETTINGS_FILE: 's.json' }, '{ "waits": { "answer": 10 }, "colour": 1 }')).toEqual([
      'SETTINGS_FILE s.json: waits.answer is not a setting.',
      'SETTINGS_FILE s.json: colour is not a setting.',
    ]);
    expect(faultsOf({ SETTINGS_FILE: 's.json' }, 'not json').join()).toContain('the file is not JSON');
  });

  test('in production a webhook is told by https alone', () => {
    const webhook = (url: string) =>
      JSON.stringify({ webhooks: [{ name: 'site', url, secret: 'a secret that is long enough' }] });
    const env = { ...production, SETTINGS_FILE: 's.json' };
    expect(faultsOf(env, webhook('http://h/x'))).toEqual([
      'SETTINGS_FILE s.json: the webhook "site" must have a URL with https in production.',
    ]);
    expect(read(env, 'gateway', webhook('https://h/x')).settings.webhooks).toMatchObject([{ name: 'site' }]);
    const { settings } = read({ SETTINGS_FILE: 's.json' }, 'gateway', webhook('http://h/x'));
    expect(settings.webhooks).toMatchObject([{ url: 'http://h/x' }]);
  });
});

function read(env: Environment, program: Program = 'gateway', file?: string) {
  return readConfig(
    env,
    (path) => {
      if (file === undefined) throw new Error(`no such file ${path}`);
      return file;
    },
    program,
  );
}

function faultsOf(env: Environment, file?: string): readonly string[] {
  try {
    read(env, 'gateway', file);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}
