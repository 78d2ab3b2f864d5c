import type { Answer, Call } from '../shell/types.ts';
import { notConnected } from './answers.ts';
import { param } from './body.ts';
import type { Context } from './context.ts';
import { type OAuth, unauthorized } from './oauth.ts';
import type { RateLimit } from './rate-limit.ts';

/** What stands before every API call: the token, the company header (also where the path names the company), the rate limit. */
export function createGuard(context: Context, oauth: OAuth, rateLimit: RateLimit): (call: Call) => Answer | undefined {
  const company = String(context.db.company.id);
  return (call) => {
    if (!call.path.startsWith('/rest/')) return undefined;
    if (!oauth.tokenOf(call)) return unauthorized();
    const header = call.headers['procore-company-id'];
    if (header === undefined || header === '') return missingHeader();
    const inPath = /^\/rest\/v[\d.]+\/companies\/([^/]+)/.exec(call.path)?.[1];
    const named = [String(header), inPath, param(call, 'company_id')].filter((id) => id !== undefined);
    if (named.some((id) => id !== company)) return notConnected();
    return rateLimit.take();
  };
}

/** Plain text over several lines, not JSON. */
const missingHeader = (): Answer => ({
  status: 400,
  text: [
    'Missing Procore-Company-Id header!',
    '',
    'Every request must name the company that it is for in the Procore-Company-Id header.',
    'See https://developers.procore.com/documentation/tutorial-mpz for what to send.',
    '',
  ].join('\n'),
});
