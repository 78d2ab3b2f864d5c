import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A MongoDB server that a test may kill; its data stays in `folder`. */
export interface Mongod {
  process: ChildProcess;
  /** SIGKILL: nothing is flushed, nobody is told. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts the server and waits until it takes connections. SECANTUS_SYNC asks the stand-in of CI to have every commit on disk before it answers, as a mongod has. */
export async function startMongod(binary: string, folder: string, port: number): Promise<Mongod> {
  const process = spawn(binary, ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'], {
    env: { ...globalThis.process.env, SECANTUS_SYNC: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said.push(chunk.toString());
      if (/waiting for connections/i.test(said.join(''))) resolve();
    };
    process.stdout.on('data', hear);
    process.stderr.on('data', hear);
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`mongod ended with ${code}: ${said.join('').slice(-500)}`)));
  });
  return {
    process,
    kill: async () => {
      if (process.exitCode !== null || process.signalCode !== null) return;
      process.kill('SIGKILL');
      await once(process, 'exit');
    },
  };
}

/** A port of this machine that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
