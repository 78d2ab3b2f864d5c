/** Where a fault came from. Absent for faults of our own code. */
export type FaultSource = 'PROCORE' | 'CMIC' | 'STORE';

/** Codes of faults, as clients read them in `extensions.code`. */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NO_SNAPSHOT'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_RATE_LIMITED'
  | 'UPSTREAM_UNAUTHORIZED'
  | 'UPSTREAM_REFUSED'
  | 'UPSTREAM_GARBAGE'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL';

export interface FaultDetails {
  code: FaultCode;
  /** What a reader may see: never an address, a stack or a source's inner text beyond what a refusal says. */
  message: string;
  source?: FaultSource | undefined;
  /** Whether the same call may work later. */
  retryable?: boolean | undefined;
  /** Seconds after which the source asked to be called again. */
  retryAfter?: number | undefined;
  /** HTTP status of the source, for logs and decisions. */
  status?: number | undefined;
  /** What to do about it, in words (bad arguments). */
  fix?: string | undefined;
  cause?: unknown;
}

/** An unexpected error of a source, the store or a caller's argument: code, source and whether to try again. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly source: FaultSource | undefined;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly status: number | undefined;
  readonly fix: string | undefined;

  constructor(details: FaultDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Fault';
    this.code = details.code;
    this.source = details.source;
    this.retryable = details.retryable ?? false;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
    this.fix = details.fix;
  }
}

/** A query argument that cannot be: answered as an error with code BAD_USER_INPUT and a `fix`. */
export function badInput(message: string, fix: string): Fault {
  return new Fault({ code: 'BAD_USER_INPUT', message, fix });
}

/** Garbage from a source: names source, path and member (`CMiC /jc-rest-api/rest/1/jcjob: items[3].JobCode is not a string`). */
export function garbage(source: FaultSource, path: string, what: string, cause?: unknown): Fault {
  return new Fault({ code: 'UPSTREAM_GARBAGE', source, message: `${sourceName(source)} ${path}: ${what}`, cause });
}

/** The name people use: `Procore`, `CMiC`, `the store`. */
export function sourceName(source: FaultSource): string {
  return { PROCORE: 'Procore', CMIC: 'CMiC', STORE: 'the store' }[source];
}
