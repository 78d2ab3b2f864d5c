import type { Route } from '../shell/types.ts';
import { ok } from './answers.ts';
import { type Context, route } from './context.ts';

/** The companies in which the app is installed (one here), and the service account. */
export function companyRoutes({ db }: Context): Route[] {
  return [
    route('GET', '/rest/v1.0/companies', () =>
      ok([{ ...db.company, logo_url: null, pcn_business_experience: null, my_company: true }]),
    ),
    route('GET', '/rest/v1.0/me', () =>
      ok({ id: 160586, login: 'gateway-dmsa@example.com', name: 'Gateway Service Account' }),
    ),
  ];
}
