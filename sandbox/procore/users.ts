import type { Route } from '../shell/types.ts';
import { notFound, ok } from './answers.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import { oneOf } from './query.ts';
import { inCompany } from './scope.ts';

const PATH = '/rest/v1.0/companies/:company_id/users';

/** People of the company. Who may push to accounting bears `erp_integrated_accountant`; the first of them clicks unless a click names another. */
export const USERS = [
  person(1, 'Dana', 'Whitfield', true),
  person(2, 'Omar', 'Reyes', true),
  person(3, 'Petra', 'Lindqvist', false),
  { ...person(160586, 'Gateway', 'Service Account', false), login: 'gateway-dmsa@example.com' },
];

/** The company's directory, as far as approvals need it; its fields beyond the documented flag are assumed. */
export function userRoutes(context: Context): Route[] {
  return [
    route('GET', PATH, (call) =>
      inCompany(context, call, () =>
        list(context, call, USERS, { filters: { id: oneOf((user) => user.id) }, show: (user) => user }),
      ),
    ),
    route('GET', `${PATH}/:id`, (call) =>
      inCompany(context, call, () => {
        const user = USERS.find(({ id }) => String(id) === call.params.id);
        return user ? ok(user) : notFound();
      }),
    ),
  ];
}

function person(id: number, first: string, last: string, accountant: boolean) {
  const login = `${first}.${last}@northgate.example`.toLowerCase();
  return {
    id,
    name: `${first} ${last}`,
    first_name: first,
    last_name: last,
    login,
    email_address: login,
    is_active: true,
    erp_integrated_accountant: accountant,
  };
}
