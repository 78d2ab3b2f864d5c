import type { Answer, Call } from '../shell/types.ts';
import { errorAnswer, Refused } from './errors.ts';
import type { Settings } from './settings.ts';

/** Basic login `CLIENT||USER`, the rate limit when one is set, and the rights by resource; undefined lets the call through. */
export function createGuard(settings: Settings, now: () => Date): (call: Call) => Answer | undefined {
  const hour = { startedAt: 0, calls: 0 };
  const spike = { startedAt: 0, calls: 0 };
  return (call) => {
    if (call.headers.authorization !== LOGIN) {
      const answer = errorAnswer(call, new Refused('401 Unauthorized', { status: 401 }));
      return { ...answer, headers: { 'WWW-Authenticate': 'Basic realm="CMiC"' } };
    }
    const limits = settings.rateLimit;
    const wait = limits && Math.max(over(hour, limits.hourly, 3600, now()), over(spike, limits.spike, 10, now()));
    if (wait) {
      return {
        ...errorAnswer(call, new Refused('Too many requests.', { status: 429 })),
        headers: { 'Retry-After': String(wait) },
      };
    }
    const resource = resourceOf(call);
    return hasRight(settings, resource, call.method) ? undefined : errorAnswer(call, forbidden(resource, call.method));
  };
}

const LOGIN = `Basic ${Buffer.from('NORTHGATE||gateway:sandbox').toString('base64')}`;

/** Whether the user may call a method of a resource. */
export function hasRight(settings: Settings, resource: string, method: string): boolean {
  const right = settings.rights[resource];
  return Array.isArray(right) ? right.some((each) => each === method) : right !== false;
}

/** `scmast` of `/cmictest/pm-rest-api/rest/1/scmast/0A1B…`. */
function resourceOf(call: Call): string {
  return call.path.split('/')[5] ?? '';
}

/** The refusal of a call that the user has no right for. */
export function forbidden(resource: string, method: string): Refused {
  return new Refused(`The user has no API security right for ${method} on ${resource}.`, { status: 403 });
}

/** Seconds until the window ends when this call is over the limit, else 0. */
function over(
  window: { startedAt: number; calls: number },
  limit: number | undefined,
  seconds: number,
  now: Date,
): number {
  const age = now.getTime() - window.startedAt;
  if (age >= seconds * 1000) Object.assign(window, { startedAt: now.getTime(), calls: 0 });
  window.calls += 1;
  if (limit === undefined || window.calls <= limit) return 0;
  return Math.max(1, Math.ceil((window.startedAt + seconds * 1000 - now.getTime()) / 1000));
}
