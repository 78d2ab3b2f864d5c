import type {
  CmicPrimeContractLineRecord,
  CmicPrimeContractRecord,
} from '../../../cmic/kinds/prime-contract/record.ts';
import type { ProcorePrimeContractLineRecord } from '../../../procore/kinds/prime-contract/line-record.ts';
import type { ProcorePrimeContractRecord } from '../../../procore/kinds/prime-contract/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { SyncDeps } from '../../system.ts';
import { placeText } from '../causes.ts';
import { pairDocuments } from '../pair.ts';
import { categoryAt, standsAt } from '../parts.ts';
import type { Document, DocumentPair, Place } from '../record.ts';
import { markOf } from './commitments.ts';
import { linksOf, newestOf } from './links.ts';
import { amountOf, shown, whole } from './part.ts';
import { placeAt, placesOf } from './places.ts';

const KIND = 'PRIME_CONTRACT';

/**
 * Both sides of the contracts with the owner. CMiC's lines come in one walk. Procore tells lines one contract at a time, and they are read of each that has a counterpart: a project has one
 * contract or few, and two lines on each other's codes make no other total.
 */
export async function readPrimeContracts(
  deps: SyncDeps,
  projectId: string,
  jobIds: readonly string[],
): Promise<{ pairs: DocumentPair[]; importedAt: Map<string, string> }> {
  const client = deps.cmic['prime-contract'];
  const [found, contracts, links] = await Promise.all([
    deps.procore.primeContract.shownIn(projectId),
    client.ofJobs(jobIds),
    linksOf(deps, KIND, projectId),
  ]);
  const [lines, transfers] = await Promise.all([
    contracts.length === 0 ? new Map() : client.linesOf(contracts.map(({ id }) => id)),
    newestOf(
      deps,
      KIND,
      'IMPORT',
      contracts.map(({ id }) => id),
    ),
  ]);
  const rows = found ?? [];
  shown(rows, links, 'Procore', 'prime contracts');
  shown(contracts, links, 'CMiC', 'prime contracts');
  const linked = new Set(links.map(({ procoreId }) => procoreId));
  const procore = await Promise.all(
    strict(rows).map(async (contract) => {
      const isPaired = linked.has(contract.id) || markOf(deps, contract.originId, 3) !== null;
      const own = isPaired ? strict(await deps.procore.primeContract.lines(contract.id)) : [];
      return procoreDocument(deps, projectId, contract, own);
    }),
  );
  const cmic = contracts.map((contract) => {
    const own: CmicPrimeContractLineRecord[] | Error = lines.get(contract.id) ?? [];
    return cmicDocument(contract, whole(own instanceof Error ? [own] : own));
  });
  const importedAt = new Map(
    [...transfers].flatMap(([id, { state, at }]) => (state === 'DONE' ? [[id, at] as const] : [])),
  );
  const pairs = pairDocuments({ kind: KIND, procore, cmic, links, transfers, from: 'cmic' });
  return { pairs, importedAt };
}

async function procoreDocument(
  deps: SyncDeps,
  projectId: string,
  contract: ProcorePrimeContractRecord,
  lines: readonly ProcorePrimeContractLineRecord[],
): Promise<Document> {
  const places = await placesOf(deps, projectId, lines);
  const counts = ['approved', 'complete'].includes(contract.status?.trim().toLowerCase() ?? '');
  return {
    id: contract.id,
    name: [contract.number, contract.title].filter(Boolean).join(' ') || null,
    // Where lines were read they say it; its own total may hold taxes.
    amount: lines.length > 0 ? null : contract.grandTotal,
    counts,
    pending: false,
    standing: `its status is ${contract.status ?? 'not told'}`,
    isVoid: false,
    lines: lines.map((line, index) => ({
      id: line.id,
      amount: amountOf(line.amount, 'PROCORE', `line ${line.id}`),
      tax: null,
      place: places[index] ?? null,
      placeName: nameOf(places[index] ?? null),
      at: standsAt(places[index] ?? null, line),
      mark: markOf(deps, line.originId, 4),
    })),
    updatedAt: contract.updatedAt,
    mark: markOf(deps, contract.originId, 3),
  };
}

function cmicDocument(contract: CmicPrimeContractRecord, lines: readonly CmicPrimeContractLineRecord[]): Document {
  return {
    id: contract.id,
    name: [contract.code, contract.name].filter(Boolean).join(' '),
    amount: contract.amount,
    // A billing contract has no posting of its own.
    counts: true,
    pending: false,
    standing: `its status is ${contract.statusCode ?? 'not told'}`,
    isVoid: false,
    lines: lines.map((line) => {
      const { company, job, costCode, category } = line;
      const place = costCode !== null && category !== null ? placeAt(company, job, costCode, category) : null;
      const at = place && categoryAt(place);
      return { id: line.id, amount: line.amount, tax: null, place, placeName: nameOf(place), at, mark: null };
    }),
    updatedAt: null,
    mark: null,
  };
}

function nameOf(place: Place | null): string {
  return place ? placeText(place) : 'no code that both systems have';
}
