import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Ack } from './acks.ts';

/** The writer (writer.ts) in a process of its own. `acks` grows while it runs. */
export interface WriterProcess {
  acks: Ack[];
  /** Resolves when that many acknowledgements are there; rejects when the writer ended by itself. */
  reached(count: number): Promise<void>;
  kill(): Promise<void>;
}

export function startWriter(url: string): WriterProcess {
  const script = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acks: Ack[] = [];
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const look of waiting) look();
  };
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // A last line that the kill cut off was not acknowledged to anybody.
    if (!line.endsWith('}')) return;
    acks.push(JSON.parse(line));
    tell();
  });
  const closed = once(lines, 'close');
  child.once('exit', tell);
  return {
    acks,
    reached: (count) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const ended = child.exitCode !== null;
          if (acks.length < count && !ended) return;
          waiting.delete(look);
          if (acks.length >= count) resolve();
          else reject(new Error(`The writer ended by itself: ${errors.slice(-800)}`));
        };
        waiting.add(look);
        look();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
