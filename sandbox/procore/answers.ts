import type { Answer } from '../shell/types.ts';

/** Procore's errors come in several shapes; each function here is one of them, and the routes use it where Procore is known to. */

export const ok = (json: unknown): Answer => ({ status: 200, json });

/** A write that changed the data. */
export const changed = (json: unknown, status = 200): Answer => ({ status, json, accepted: true });

/** `{"errors": {field: [text]}}`: v1 validation. */
export const invalid = (errors: Errors): Answer => ({ status: 422, json: { errors } });

/** Texts by field. */
export type Errors = Record<string, string[]>;

/** `{"errors": "text"}`. */
export const refused = (text: string, status = 422): Answer => ({ status, json: { errors: text } });

/** `{"code", "message", "fields", "reason"}`: a malformed request, the generic v1 schema. */
export const malformed = (message: string, fields: string, status = 400): Answer => ({
  status,
  json: { code: status, message, fields, reason: message },
});

/** 403 with a list of texts. */
export const notConnected = (): Answer => ({
  status: 403,
  json: { errors: ['App is not connected to this company.'] },
});

/** 404, also for what the caller may not see; `{"error": {code, message}}`. */
export const notFound = (): Answer => ({
  status: 404,
  json: { error: { code: 'not_found', message: 'The requested resource was not found.' } },
});

/** The one shape of v2. */
export const standardError = (status: number, code: string, message: string, source = ''): Answer => ({
  status,
  json: { error: { code, message, details: [{ reason_code: code, message, source }] } },
});
