import { createLog } from '../../kernel/log.ts';
import type { JournalEntry } from '../../sandbox/shell/index.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { Link } from '../../subgraphs/sync/link/link.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import type { SandboxControl } from '../support/control.ts';
import type { ExpectedDocument, Row } from './expected.ts';

/** A link, as far as it is looked at. */
export type KeptLink = Pick<Link, 'kind' | 'procoreId' | 'cmicId' | 'state' | 'lines'>;

/** What is looked at after a round: the stand-ins' own rows and journal, and what the product keeps of it. */
export interface Evidence {
  /** CMiC's rows and Procore's, by collection. */
  cmic: Record<string, Row[]>;
  procore: Record<string, Row[]>;
  /** CMiC's technical keys of the rows that were there before anything was approved. */
  before: ReadonlySet<string>;
  /** CMiC's journal. */
  journal: JournalEntry[];
  links: KeptLink[];
  /** The audit: every write with who it was made for. */
  transfers: Transfer[];
}

/** What stands in CMiC before the first approval, in the collections that the documents go to. */
export async function rowsBefore(cmic: SandboxControl, documents: readonly ExpectedDocument[]): Promise<Set<string>> {
  const rows = await allRows(cmic, collectionsOf(documents, 'rows'));
  return new Set(Object.values(rows).flatMap((list) => list.map(technicalKey)));
}

/** Takes the evidence of a round. The store is opened beside the processes that have it. */
export async function takeEvidence(from: {
  kind: Kind;
  documents: readonly ExpectedDocument[];
  procore: SandboxControl;
  cmic: SandboxControl;
  storeUrl: string;
  before: ReadonlySet<string>;
}): Promise<Evidence> {
  const { kind, documents, procore, cmic, storeUrl, before } = from;
  const store = await openStore(storeUrl, createLog('silent'));
  try {
    return {
      cmic: await allRows(cmic, collectionsOf(documents, 'rows')),
      procore: await allRows(procore, collectionsOf(documents, 'marks')),
      before,
      journal: await cmic.requests(),
      links: await allLinks(store, [
        kind,
        ...documents.flatMap(({ links }) => links.flatMap((link) => link.kind ?? [])),
      ]),
      transfers: await store.transfers.list({ kinds: [kind] }, { first: 100_000, orderBy: OLDEST }),
    };
  } finally {
    await store.close();
  }
}

const OLDEST = { field: 'createdAt', direction: 'ASC' } as const;

/** CMiC's own key of a row: `ScmstVUuid`. */
export function technicalKey(row: Row): string {
  const name = Object.keys(row).find((member) => member.endsWith('VUuid'));
  return String(name === undefined ? null : row[name]);
}

function collectionsOf(documents: readonly ExpectedDocument[], part: 'rows' | 'marks'): string[] {
  return [...new Set(documents.flatMap((document) => document[part].map(({ collection }) => collection)))];
}

async function allRows(source: SandboxControl, collections: readonly string[]): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const collection of collections) found[collection] = await source.rows<Row>(collection);
  return found;
}

function allLinks(store: Store, kinds: readonly Kind[]): Promise<KeptLink[]> {
  return store.links.list({ kinds: [...new Set(kinds)] }, { first: 100_000, orderBy: OLDEST });
}
