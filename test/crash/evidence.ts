import { createLog } from '../../kernel/log.ts';
import type { JournalEntry } from '../../sandbox/shell/index.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import type { SandboxControl } from '../support/control.ts';
import type { RunningGateway } from './processes.ts';

export type Row = Record<string, string | number | null>;

/** A link as the graph tells it. */
export interface ToldLink {
  procoreId: string;
  cmicId: string;
  state: string;
  lines: { procoreLineId: string; cmicLineId: string }[];
}

/** What is looked at after a round: the stand-ins' own rows and journal, and what the product says of it. */
export interface Evidence {
  headers: Row[];
  lines: Row[];
  contracts: Row[];
  contractLines: Row[];
  /** CMiC's journal. */
  journal: JournalEntry[];
  links: ToldLink[];
  /** The audit: every write with who it was made for. */
  transfers: Transfer[];
}

/** Takes the evidence of a round. */
export async function takeEvidence(from: {
  procore: SandboxControl;
  cmic: SandboxControl;
  gateway: RunningGateway;
  storeUrl: string;
}): Promise<Evidence> {
  const { procore, cmic, gateway, storeUrl } = from;
  return {
    headers: await cmic.rows<Row>('scmast'),
    lines: await cmic.rows<Row>('scsched'),
    contracts: [
      ...(await procore.rows<Row>('work_order_contracts')),
      ...(await procore.rows<Row>('purchase_order_contracts')),
    ],
    contractLines: await procore.rows<Row>('line_items'),
    journal: await cmic.requests(),
    links: await allLinks(gateway),
    transfers: await allTransfers(storeUrl),
  };
}

async function allLinks(gateway: RunningGateway): Promise<ToldLink[]> {
  const found: ToldLink[] = [];
  for (let after: string | null = null; ; ) {
    const { links }: { links: { nodes: ToldLink[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await gateway.ask(
        `query($after: String) {
          links(first: 100, after: $after, filter: { kind: COMMITMENT }) {
            nodes { procoreId cmicId state lines { procoreLineId cmicLineId } }
            pageInfo { hasNextPage endCursor }
          }
        }`,
        { after },
      );
    found.push(...links.nodes);
    if (!links.pageInfo.hasNextPage) return found;
    after = links.pageInfo.endCursor;
  }
}

async function allTransfers(storeUrl: string): Promise<Transfer[]> {
  const store = await openStore(storeUrl, createLog('silent'));
  const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
  const found = await store.transfers.list({ kinds: ['COMMITMENT'] }, { first: 100_000, orderBy });
  await store.close();
  return found;
}
