import type { Answer, Call } from '../shell/types.ts';
import { Refused } from './errors.ts';
import type { Settings } from './settings.ts';

/** Remembers `x-api-request-id` of the writes that were carried out. */
export interface RequestIds {
  /**
   * Runs a write, unless one with the same id was carried out before: that is refused and nothing happens. A write that was refused
   * leaves its id free, since nothing was processed under it.
   */
  once(call: Call, write: () => Answer): Answer;
}

export function createRequestIds(settings: Settings): RequestIds {
  const seen = new Set<string>();
  return {
    once(call, write) {
      const id = String(call.headers['x-api-request-id'] ?? '').toLowerCase();
      if (id === '' || !settings.requestIds) return write();
      if (seen.has(id)) {
        throw new Refused(`Duplicate request: x-api-request-id ${id} has already been processed.`, {
          code: 'DUPLICATE-REQUEST',
        });
      }
      const answer = write();
      if (answer.accepted) seen.add(id);
      return answer;
    },
  };
}
