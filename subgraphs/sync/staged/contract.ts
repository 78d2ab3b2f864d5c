import { joinId } from '../../../kernel/ids.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  subcontractKey,
} from '../../cmic/kinds/commitment/record.ts';
import type { CommitmentType } from '../../procore/ids.ts';
import type { SyncDeps } from '../system.ts';
import { fingerprint } from '../transfer/plan.ts';

/** A subcontract as CMiC holds it, with all that hangs on it. */
export interface StagedContract {
  header: CmicSubcontractHeader;
  type: CommitmentType;
  /** The lines of the contract itself, by task. */
  lines: readonly CmicSubcontractLineRecord[];
  /** Its change orders that are not void, by code; amounts are null while unposted. */
  changes: readonly CmicSubcontractHeader[];
  /** Why lines or change orders are not known to be all: a row that cannot be read. Null: they are. */
  unreadable: string | null;
}

/** Contracts of CMiC, and what could not be read among them. */
export interface Contracts {
  contracts: StagedContract[];
  unreadable: string[];
}

/** Every contract on jobs (`ZZ/24-010` and those below it), by id: two walks, whatever their number. */
export async function contractsOfJobs(deps: SyncDeps, jobIds: readonly string[]): Promise<Contracts> {
  const { headers, lines } = await deps.cmic.commitment.documentsOf(jobIds);
  const ofContract = new Map<string, { lines: CmicSubcontractLineRecord[]; changes: CmicSubcontractHeader[] }>();
  const bad = new Map<string, string>();
  const held = (id: string) => {
    const known = ofContract.get(id) ?? { lines: [], changes: [] };
    ofContract.set(id, known);
    return known;
  };
  // A row without a readable key may belong to any contract: none of them is known to be whole.
  let loose: string | null = null;
  const unreadable: string[] = [];
  const contracts: CmicSubcontractHeader[] = [];
  for (const { key, value } of headers) {
    const id = key ? contractIdOf(key) : null;
    if (!(value instanceof Error)) {
      if (value.change === BASE_CONTRACT) contracts.push(value);
      else held(contractIdOf([value.company, value.vendor, value.number])).changes.push(value);
    } else if (id === null) {
      loose = value.message;
      unreadable.push(value.message);
    } else if (key?.[3] === BASE_CONTRACT) unreadable.push(`${id}: ${value.message}`);
    else bad.set(id, value.message);
  }
  for (const { key, value } of lines) {
    if (!(value instanceof Error)) {
      if (value.change === BASE_CONTRACT) held(value.subcontractId).lines.push(value);
    } else if (key === null) loose = value.message;
    else if (key[3] === BASE_CONTRACT) bad.set(contractIdOf(key), value.message);
  }
  return {
    contracts: contracts.map((header) => contractOf(deps, header, held(header.id), bad.get(header.id) ?? loose)),
    unreadable,
  };
}

/** Contracts by their ids, in three calls for up to a hundred; what is not there, or is no contract, is not in the answer. */
export async function contractsByIds(
  deps: SyncDeps,
  asked: readonly string[],
): Promise<Map<string, StagedContract | Error>> {
  const ids = asked.filter((id) => subcontractKey(id)?.change === BASE_CONTRACT);
  if (ids.length === 0) return new Map();
  const { commitment } = deps.cmic;
  const [headers, lines, changes] = await Promise.all([
    commitment.toldHeaders(ids),
    commitment.linesOf(ids),
    deps.cmic['commitment-change-order'].ofSubcontracts(ids),
  ]);
  return new Map(
    [...headers].map(([id, header]): [string, StagedContract | Error] => {
      if (header instanceof Error) return [id, header];
      const [own, changed] = [lines.get(id) ?? [], changes.get(id) ?? []];
      const bad = [own, changed].find((each) => each instanceof Error);
      const parts = { lines: own instanceof Error ? [] : own, changes: changed instanceof Error ? [] : changed };
      return [id, contractOf(deps, header, parts, bad instanceof Error ? bad.message : null)];
    }),
  );
}

/** The control job of a contract, whichever job its header is on. */
export function controlJobOf({ header }: Pick<StagedContract, 'header'>): string {
  return joinId(header.company, header.controlJob ?? header.job);
}

/** What CMiC says of a contract, as a hash: a rejection counts as long as it is the same. */
export function contentOf({ header, lines, changes }: StagedContract): string {
  const { name, description, job, date, startDate, endDate, amount, retainagePercent, statusCode, postDate } = header;
  return fingerprint([
    [name, description, job, date, startDate, endDate, amount, retainagePercent, statusCode, postDate],
    lines.map((line) => [line.task, line.name, line.job, line.costCode, line.category, line.amount]),
    changes.map((change) => [change.change, change.amount, change.postDate]),
  ]);
}

function contractOf(
  deps: SyncDeps,
  header: CmicSubcontractHeader,
  parts: Pick<StagedContract, 'lines' | 'changes'>,
  unreadable: string | null,
): StagedContract {
  return {
    header,
    type: deps.cmic.commitment.sortOf(header),
    lines: [...parts.lines].sort((a, b) => (a.task < b.task ? -1 : 1)),
    changes: parts.changes.filter(({ isVoid }) => !isVoid).sort((a, b) => (a.change < b.change ? -1 : 1)),
    unreadable,
  };
}

function contractIdOf([company = '', vendor = '', number = '']: readonly string[]): string {
  return joinId(company, vendor, number);
}
