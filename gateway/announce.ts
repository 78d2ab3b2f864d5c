import type { Config } from '../kernel/config.ts';
import { subgraphNames } from '../kernel/graph/assemble.ts';
import type { Wired } from './wiring.ts';

/** What the terminal says once everything runs: what runs where, the token, and the first thing to try. */
export function announce({ config, wired, token }: { config: Config; wired: Wired; token: string | null }): string {
  const base = `http://localhost:${wired.port}`;
  const { planner } = wired.gateway;
  const stands = config.sandbox ? 'stand-in of the sandbox, ' : '';
  const rows: [string, string][] = [
    ['graph', `${base}/graphql`],
    ...(config.production ? [] : ([['playground', `${base}/`]] as [string, string][])),
    ['Procore', config.procore ? stands + config.procore.apiUrl : 'through its subgraph'],
    ['CMiC', config.cmic ? stands + config.cmic.apiUrl : 'through its subgraph'],
    ['subgraphs', subgraphNames.map((name) => `${name} ${config.subgraphs[name] ?? 'in this process'}`).join(', ')],
    ['store', config.storeUrl.replace(/\/\/[^@/]*@/, '//')],
    ['worker', wired.sync && config.worker ? 'in this process' : 'elsewhere'],
    ['planner', planner.why ? `${planner.name} (${planner.why})` : planner.name],
    ['health', `${base}/health/live, ${base}/health/ready, ${base}/metrics`],
  ];
  const lines = ['', ...rows.map(([name, value]) => `  ${name.padEnd(11)} ${value}`), ''];
  if (config.production) return lines.join('\n');
  if (token) lines.push('Development token (admin, 12 hours; preset in the playground):', token, '');
  lines.push(`First thing to try: open ${base}/ and press play in each tab, from left to right.`, 'Ctrl-C stops it.');
  return lines.join('\n');
}
