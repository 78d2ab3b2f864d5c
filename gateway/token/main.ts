import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Role, roles } from '../../kernel/auth/actor.ts';
import { tokenKeys } from '../../kernel/auth/secret.ts';
import { signToken } from '../../kernel/auth/tokens.ts';
import { readConfig } from '../../kernel/config.ts';
import { badInput } from '../../kernel/errors.ts';
import { plainReason } from '../../kernel/run.ts';

const usage = `npm run token -- --role ROLE [--sub NAME] [--company ID]... [--project ID]... [--hours N]
  ROLE is ${roles.join(', ')}. Without a company or project the token sees all of them.`;

/** `npm run token`: the token alone on the last line. */
try {
  console.log(await makeToken());
} catch (error) {
  console.error(plainReason(error));
  process.exitCode = 1;
}

async function makeToken(): Promise<string> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string', multiple: true },
      sub: { type: 'string' },
      company: { type: 'string', multiple: true },
      project: { type: 'string', multiple: true },
      hours: { type: 'string', default: '12' },
    },
  });
  const wanted = values.role ?? [];
  const hours = Number(values.hours);
  if (wanted.length === 0 || !wanted.every(isRole) || !(hours > 0)) throw badInput(usage, 'Name a role.');
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'), 'token');
  const keys = tokenKeys(config);
  if (!('secret' in keys))
    throw badInput(
      'Tokens come from the issuer behind AUTH_JWKS_URL; this program has no key to sign with.',
      'Ask the issuer.',
    );
  const actor = {
    sub: values.sub ?? wanted[0] ?? 'somebody',
    roles: wanted,
    companies: values.company ?? null,
    projects: values.project ?? null,
  };
  const { issuer, audience, settings } = config;
  return signToken(keys.secret, actor, { seconds: hours * 3600, claims: settings.claims, issuer, audience });
}

function isRole(role: string): role is Role {
  return roles.includes(role as Role);
}
