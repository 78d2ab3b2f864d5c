import { Fault } from '../../kernel/errors.ts';
import type { CmicSystem } from '../../subgraphs/cmic/context.ts';
import type { Finding } from './report.ts';

type Source = CmicSystem['source'];
type ResourceName = Parameters<Source['page']>[0];
type RawRow = Awaited<ReturnType<Source['page']>>['rows'][number];

/** What earlier rows lend to later lists that want a parent: a job, a contract. By our attribute names. */
type Known = Map<string, string>;

/**
 * Reads one row of every mapped resource, and compares its members with the names that we use: many of these are assumed, and a tenant shows which hold. Nothing is
 * written: whether we may write and post shows at the first write.
 */
export async function examineCmic(source: Source): Promise<Finding[]> {
  const known: Known = new Map([['company', source.companyCode]]);
  const findings: Finding[] = [];
  for (const name of Object.keys(source.mapping.resources) as ResourceName[]) {
    const answer = await examine(source, name, known);
    findings.push(...answer);
    if (answer.some((finding) => finding.detail.includes('do not accept'))) break;
  }
  return findings;
}

async function examine(source: Source, name: ResourceName, known: Known): Promise<Finding[]> {
  const found = (state: Finding['state'], detail: string): Finding => ({ source: 'CMiC', what: name, state, detail });
  const { path, attributes, key } = source.mapping.resources[name] as {
    path: string;
    attributes: Record<string, string>;
    key: readonly string[];
  };
  const by = Object.fromEntries(key.slice(0, -1).flatMap((part) => (known.has(part) ? [[part, known.get(part)]] : [])));
  let row: RawRow | undefined;
  try {
    const page = await source.page(name, { by: by as never }, { offset: 0, limit: 1 });
    row = page.rows[0];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === 'UPSTREAM_UNAUTHORIZED')
      return [found('missing', 'CMIC_USERNAME and CMIC_PASSWORD do not accept us')];
    return [
      found(
        'missing',
        `${error.message} Ask for the right to ${path}, or mend its finder in the settings (cmicNames).`,
      ),
    ];
  }
  if (!row) return [found('note', 'readable, but empty: its names could not be compared')];
  for (const part of key) {
    const value = row[attributes[part] ?? part];
    if (!known.has(part) && (typeof value === 'string' || typeof value === 'number')) known.set(part, String(value));
  }
  const absent = Object.entries(attributes).filter(([, theirs]) => !(theirs in (row ?? {})));
  if (absent.length === 0) return [found('ok', `readable, all ${Object.keys(attributes).length} names are there`)];
  const names = absent.map(([ours, theirs]) => `${ours} (${theirs})`).join(', ');
  const needed = absent.some(([ours]) => key.includes(ours));
  return [
    found(
      needed ? 'missing' : 'note',
      `not in the row: ${names}; override them in the settings (cmicNames) as ${name}.attributes.NAME`,
    ),
  ];
}
