import { ConfigError } from './config.ts';
import { Fault } from './errors.ts';

/** How long a program may take to stop before it is ended as it stands: its leases then run out and another worker goes on. */
const STOP_MS = 15_000;

/**
 * Runs a program until SIGINT or SIGTERM, then closes it; a second signal ends it at once. What keeps it from starting is said in plain words: a stack trace is only for
 * what nobody expected.
 */
export async function runProgram(start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  let program: { close(): Promise<void> };
  try {
    program = await start();
  } catch (error) {
    console.error(plainReason(error));
    process.exit(1);
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    try {
      await program.close();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Why a program cannot run, as text for a terminal. */
export function plainReason(error: unknown): string {
  if (error instanceof ConfigError || error instanceof Fault) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${error.port} is taken; stop what listens there, or set PORT to another one.`;
  }
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
