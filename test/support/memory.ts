import { readFileSync } from 'node:fs';

/** The most memory that a process has held so far, in MB, as Linux counts it (its high-water mark); null where that is not told, or the process is gone. */
export function peakMemory(pid: number | 'self' = 'self'): number | null {
  if (process.platform !== 'linux') return null;
  let status: string;
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return null; // it ended meanwhile
  }
  const [, kB] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
  return kB === undefined ? null : Number(kB) / 1024;
}
