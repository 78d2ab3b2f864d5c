import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Members that never reach a log, wherever they stand: secrets, tokens, bank data and tax ids. */
const REDACTED = ['authorization', 'password', 'client_secret', 'access_token', 'secret', 'token', 'taxId'];

/** JSON lines on stderr (stdout belongs to the commands). `level` as pino knows it; `silent` for tests. */
export function createLog(level: string, name = 'gateway'): Log {
  const paths = REDACTED.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]);
  return pino({ level, name, redact: { paths, censor: '[redacted]' } }, pino.destination({ dest: 2, sync: true }));
}
