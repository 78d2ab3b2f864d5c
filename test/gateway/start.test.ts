import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../kernel/files.ts';

const tsx = ['--import', 'tsx'];
const bare = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

describe('the programs', () => {
  test('start without any configuration, say what runs where, take the token that they print, and stop cleanly', async () => {
    const child = spawn(process.execPath, [...tsx, 'gateway/main.ts'], {
      cwd: projectRoot,
      env: { ...bare, PORT: '0' },
    });
    const said = await saysUntil(child, 'Ctrl-C stops it.');
    expect(said).toMatch(/Procore +stand-in of the sandbox, http:\/\/127\.0\.0\.1:\d+/);
    expect(said).toMatch(/planner +(native|javascript)/);
    const url = /graph +(\S+)/.exec(said)?.[1] ?? '';
    const token = /^eyJ\S+$/m.exec(said)?.[0] ?? '';
    const ask = (authorization: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: '{ procoreProject(id: "1001") { name } cmicJob(id: "ZZ/24-010") { name } }' }),
      });
    expect(await (await ask(`Bearer ${token}`)).json()).toEqual({
      data: { procoreProject: { name: 'Harbor View Medical Center' }, cmicJob: { name: 'Harbor View Medical Center' } },
    });
    const made = run('gateway/token/main.ts', ['--role', 'viewer', '--project', '1002']);
    const viewer = made.stdout.trim().split('\n').at(-1);
    expect(await (await ask(`Bearer ${viewer}`)).json()).toEqual({ data: { procoreProject: null, cmicJob: null } });

    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 60_000);

  test('say every fault of a configuration at once, without a stack', () => {
    const { status, stderr } = run('gateway/main.ts', [], { NODE_ENV: 'production', PORT: 'x' });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT must be a port');
    expect(stderr).toContain('STORE_URL is missing');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('the token command says what it wants, and has no key where an issuer has it', () => {
    expect(run('gateway/token/main.ts', ['--role', 'king']).stderr).toContain('ROLE is viewer, project-team');
    const jwks = run('gateway/token/main.ts', ['--role', 'viewer'], { AUTH_JWKS_URL: 'https://login.example/keys' });
    expect(jwks).toMatchObject({ status: 1 });
    expect(jwks.stderr).toContain('no key to sign with');
  });

  test('the doctor finds everything in the sandbox', () => {
    const { status, stdout } = run('gateway/doctor/main.ts');
    expect(stdout).toContain('Everything that the gateway needs is there.');
    expect(status).toBe(0);
  });
});

function run(program: string, args: string[] = [], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [...tsx, program, ...args], {
    cwd: projectRoot,
    env: { ...bare, ...env },
    encoding: 'utf8',
  });
}

function saysUntil(child: ChildProcess, last: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes(last)) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
  });
}
