import { z } from 'zod';
import type { Answer, Call, Route } from '../shell/types.ts';
import { Refused } from './errors.ts';

/** A control route that does what a person does at the screens. A body of another shape is 400. */
export function route(path: string, handle: (call: Call) => Answer): Route {
  return {
    method: 'POST',
    path,
    handle(call) {
      try {
        return handle(call);
      } catch (error) {
        if (error instanceof z.ZodError) return refusal(400, z.prettifyError(error));
        if (error instanceof Refused) return refusal(400, error.message);
        throw error;
      }
    },
  };
}

/** What the person sees afterwards. */
export function done(json: unknown): Answer {
  return { status: 200, json, accepted: true };
}

/** Why it cannot be done, for the person. */
export function refusal(status: number, message: string): Answer {
  return { status, json: { message } };
}

/** Who does what the control routes do. */
export const ACCOUNTANT = 'ACCOUNTANT';
