import { garbage } from '../../../../kernel/errors.ts';
import { subtract, sum } from '../../../../kernel/money.ts';
import type { ProcorePrimeContractLineRecord } from '../../../procore/kinds/prime-contract/line-record.ts';
import type { ProcorePrimeContractRecord } from '../../../procore/kinds/prime-contract/record.ts';
import { strict } from '../../../procore/rows.ts';
import {
  billedChanges,
  type ContractNow,
  type OriginalLine,
  type Originals,
  originalsOf,
} from '../../kinds/prime-contract/originals.ts';
import { nowOf, readOrders } from '../../kinds/prime-contract/read-originals.ts';
import type { SyncDeps } from '../../system.ts';
import { placeText } from '../causes.ts';
import { pairDocuments } from '../pair.ts';
import { categoryAt, standsAt } from '../parts.ts';
import type { Document, DocumentPair, Place } from '../record.ts';
import type { ChangeItems } from './change-items.ts';
import { markOf } from './commitments.ts';
import { linksOf, newestOf } from './links.ts';
import { amountOf, shown } from './part.ts';
import { placeAt, placesOf } from './places.ts';

const KIND = 'PRIME_CONTRACT';

/**
 * Both sides of the contracts with the owner as they were signed: of CMiC's lines, which come in one walk, what posted `items` billed on them is taken off, since the change orders are compared by themselves. Procore tells lines one contract at a time, and they are read of each that has a counterpart: a project has one
 * contract or few, and two lines on each other's codes make no other total.
 */
export async function readPrimeContracts(
  deps: SyncDeps,
  projectId: string,
  jobIds: readonly string[],
  items: ChangeItems,
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
  const cmic = await cmicDocuments(
    deps,
    contracts.map((contract) => nowOf(contract, lines)),
    items,
  );
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

/** CMiC's contracts as they were signed. Throws where nobody can say what of one was. */
async function cmicDocuments(
  deps: SyncDeps,
  contracts: readonly ContractNow[],
  { headers, lines }: ChangeItems,
): Promise<Document[]> {
  const { currency } = deps.settings;
  for (const { lines: own } of contracts)
    for (const line of own)
      if (line.currency !== null && line.currency !== currency)
        throw garbage('CMIC', line.id, `it is in ${line.currency}; the company's currency is ${currency}`);
  const changes = contracts.length === 0 ? [] : billedChanges(headers, [...lines.values()].flat());
  const originals = originalsOf(contracts, changes, await readOrders(deps, changes, contracts.length), currency);
  return contracts.map((contract) => cmicDocument(contract, originals.get(contract.contract.id)));
}

function cmicDocument({ contract, lines }: ContractNow, originals: Originals | undefined): Document {
  if (!originals?.ok) throw garbage('CMIC', contract.id, originals?.reason ?? 'its lines are not told');
  const signed = lines.map((line) => ({ line, original: originals.lines.get(line.id) as OriginalLine }));
  const taken = sum(signed.flatMap(({ original }) => original.taken ?? []));
  return {
    id: contract.id,
    name: [contract.code, contract.name].filter(Boolean).join(' '),
    amount: contract.amount && subtract(contract.amount, taken),
    // A billing contract has no posting of its own.
    counts: true,
    pending: false,
    standing: `its status is ${contract.statusCode ?? 'not told'}`,
    isVoid: false,
    lines: signed.map(({ line, original }) => {
      const { company, job, costCode, category } = line;
      const place = costCode !== null && category !== null ? placeAt(company, job, costCode, category) : null;
      const at = place && categoryAt(place);
      return { id: line.id, amount: original.amount, tax: null, place, placeName: nameOf(place), at, mark: null };
    }),
    updatedAt: null,
    mark: null,
  };
}

function nameOf(place: Place | null): string {
  return place ? placeText(place) : 'no code that both systems have';
}
