import type { Answer, Call } from '../shell/types.ts';

/**
 * A refusal of the ERP. `attribute` is the member at fault; `database` marks what the database raises on its own (a duplicate
 * key), which framework 4 answers with an empty 500.
 */
export class Refused extends Error {
  readonly status: number;
  readonly attribute: string | undefined;
  readonly code: string | undefined;
  readonly database: boolean;

  constructor(message: string, more: { status?: number; attribute?: string; code?: string; database?: boolean } = {}) {
    super(message);
    this.name = 'Refused';
    this.status = more.status ?? 400;
    this.attribute = more.attribute;
    this.code = more.code;
    this.database = more.database ?? false;
  }
}

/** A refusal of the framework itself, before any rule of the ERP. */
export function refused(code: string, message: string, attribute?: string): Refused {
  return new Refused(`${code}: ${message}`, attribute === undefined ? { code } : { code, attribute });
}

/** A refusal by a package of CMiC: its code and message in markup inside an Oracle error text. */
export function ruleBroken(code: string, message: string, attribute?: string): Refused {
  const text = `ORA-20001: <CMIC_ERR_CODE>${code}</CMIC_ERR_CODE><CMIC_ERR_MSG>${message}</CMIC_ERR_MSG>`;
  return new Refused(text, attribute === undefined ? { code: 'ORA-20001' } : { code: 'ORA-20001', attribute });
}

/** Runs a handler and turns its refusal into the shape that the framework version asks for; every other error goes on. */
export function answering(call: Call, handle: () => Answer): Answer {
  try {
    return handle();
  } catch (error) {
    if (error instanceof Refused) return errorAnswer(call, error);
    throw error;
  }
}

/** Plain text under the default framework; JSON with a text `status` from version 4 on; an empty 500 there for what the database raised. */
export function errorAnswer(call: Call, error: Refused): Answer {
  if (frameworkVersion(call) < 4) return { status: error.status, text: error.message };
  if (error.database) return { status: 500 };
  const detail: Record<string, string> = { detail: error.message, 'o:errorCode': error.code ?? String(error.status) };
  if (error.attribute !== undefined) detail['o:errorPath'] = `/${error.attribute}`;
  return {
    status: error.status,
    json: { title: titles[error.status] ?? 'Bad Request', status: String(error.status), 'o:errorDetails': [detail] },
    type: 'application/vnd.oracle.adf.error+json',
  };
}

/** The version that the caller named, else 2: that is what CMiC answers with. */
export function frameworkVersion(call: Call): number {
  const named = Number(call.headers['rest-framework-version'] ?? 2);
  return Number.isInteger(named) && named >= 1 && named <= 9 ? named : 2;
}

const titles: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
};
