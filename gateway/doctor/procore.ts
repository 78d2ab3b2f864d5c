import { Fault } from '../../kernel/errors.ts';
import type { ProcoreSystem } from '../../subgraphs/procore/context.ts';
import type { Finding } from './report.ts';

type Source = ProcoreSystem['source'];

/** A list that we read, the tool that an administrator turns on for it, and whether a project stands in its path. */
interface Resource {
  what: string;
  tool: string;
  path(company: string, project: string): string;
  query?(company: string, project: string): Record<string, string>;
  ofProject: boolean;
}

const ofCompany = (what: string, path: string, tool: string): Resource => ({
  what,
  tool,
  path: () => path,
  query: (company) => ({ company_id: company }),
  ofProject: false,
});
const ofProject = (what: string, path: string, tool: string): Resource => ({
  what,
  tool,
  path: () => path,
  query: (_, project) => ({ project_id: project }),
  ofProject: true,
});

const resources: Resource[] = [
  ofCompany('vendors', '/rest/v1.0/vendors', 'Company Directory: Admin'),
  ofCompany('cost types', '/rest/v1.0/line_item_types', 'Company Admin'),
  ofCompany('cost code lists', '/rest/v1.0/standard_cost_code_lists', 'Company Admin'),
  ofProject('cost codes of a project', '/rest/v1.0/cost_codes', 'Project Admin'),
  ofProject('subcontracts', '/rest/v1.0/work_order_contracts', 'Commitments: Admin'),
  ofProject('purchase orders', '/rest/v1.0/purchase_order_contracts', 'Commitments: Admin'),
  {
    what: 'budget codes',
    tool: 'Project Admin',
    path: (_, project) => `/rest/v1.0/projects/${project}/work_breakdown_structure/wbs_codes`,
    ofProject: true,
  },
];

/** Signs in to Procore and reads one row of everything that we use. Nothing is written: whether we may write shows at the first write. */
export async function examineProcore(source: Source): Promise<Finding[]> {
  const found = (what: string, state: Finding['state'], detail: string): Finding => ({
    source: 'Procore',
    what,
    state,
    detail,
  });
  const company = source.companyId;
  const projects = await attempt(() => count(source, '/rest/v1.1/projects', { company_id: company }));
  if ('fault' in projects) {
    const signIn = projects.fault.code === 'UPSTREAM_UNAUTHORIZED';
    const fix = signIn
      ? 'check PROCORE_CLIENT_ID and PROCORE_CLIENT_SECRET'
      : `${projects.fault.message} Is the app installed in company ${company}?`;
    return [found('sign-in and projects', 'missing', fix)];
  }
  const findings = [found('sign-in and projects', 'ok', rows(projects.value))];
  const project = projects.value.firstId;
  for (const resource of resources) {
    if (resource.ofProject && project === null) {
      findings.push(found(resource.what, 'note', 'not examined: no project is permitted to the app'));
      continue;
    }
    const id = project ?? '';
    const answer = await attempt(() => count(source, resource.path(company, id), resource.query?.(company, id)));
    if ('value' in answer) findings.push(found(resource.what, 'ok', rows(answer.value)));
    else findings.push(found(resource.what, 'missing', `${answer.fault.message} Grant the app ${resource.tool}.`));
  }
  return findings;
}

interface Count {
  total: number | null;
  firstId: string | null;
}

async function count(source: Source, path: string, query: Record<string, string> | undefined): Promise<Count> {
  const slice = await source.slice(
    { path, ...(query ? { query } : {}), check: (value) => ({ id: idOf(value) }) },
    0,
    1,
  );
  const [first] = slice.rows;
  return { total: slice.total, firstId: first && !(first instanceof Fault) && first.id !== '' ? first.id : null };
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}

function rows({ total, firstId }: Count): string {
  return total === null ? (firstId === null ? 'readable, empty' : 'readable') : `${total} rows`;
}

async function attempt<T>(read: () => Promise<T>): Promise<{ value: T } | { fault: Fault }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}
