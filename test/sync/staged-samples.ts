import type { CmicSubcontractHeader, CmicSubcontractLineRecord } from '../../subgraphs/cmic/kinds/commitment/record.ts';
import type { StagedSource } from '../../subgraphs/sync/staged/source.ts';
import { aLink } from '../store/samples.ts';

const KEY = { company: 'ZZ', vendor: 'DELTA', number: 'B-1', change: '000' };
export const ID = 'ZZ/DELTA/B-1';
/** What an import of ours began. */
export const DRAFT = { id: '1001/wo-9', originData: ID, status: 'DRAFT' } as const;

export function aHeader(members: Partial<CmicSubcontractHeader> = {}): CmicSubcontractHeader {
  return {
    ...KEY,
    id: ID,
    job: '24-010',
    controlJob: null,
    type: 'SUBCONTRACT',
    name: 'Partitions',
    description: null,
    date: '2026-05-04',
    startDate: null,
    endDate: null,
    amount: '100.10',
    retainagePercent: '10',
    currency: 'USD',
    status: 'POSTED',
    statusCode: 'POSTED',
    posted: true,
    postDate: '2026-05-05',
    postedAt: null,
    isVoid: false,
    reference: null,
    vuuid: null,
    updatedAt: null,
    ...members,
  };
}

export function aContractLine(members: Partial<CmicSubcontractLineRecord> = {}): CmicSubcontractLineRecord {
  return {
    ...KEY,
    id: `${ID}/000/100`,
    subcontractId: ID,
    task: '100',
    name: 'Studs',
    job: '24-010',
    costCode: '03-100',
    category: 'S',
    amount: '100.10',
    unit: null,
    retainagePercent: null,
    sequence: null,
    vuuid: null,
    ...members,
  };
}

export function aSource(
  members: Partial<StagedSource> = {},
  contract: Partial<StagedSource['contract']> = {},
): StagedSource {
  const linked = (procoreId: string) => ({ procoreId, linked: true });
  return {
    contract: {
      header: aHeader(),
      type: 'SUBCONTRACT',
      lines: [aContractLine()],
      changes: [],
      unreadable: null,
      ...contract,
    },
    jobId: 'ZZ/24-010',
    jobs: [],
    project: { id: '1001', linked: true },
    missing: null,
    vendor: linked('2005'),
    codes: new Map([['ZZ/24-010/03-100', linked('1001/cc-88')]]),
    types: new Map([['ZZ/cat-S', linked('4001/ct-3')]]),
    link: null,
    there: null,
    sameNumber: null,
    matches: [],
    writtenFrom: null,
    beside: null,
    rejection: null,
    transfer: null,
    ...members,
  };
}

export const aStandingLink = (state: 'ACTIVE' | 'UNLINKING') => ({
  ...aLink({ kind: 'COMMITMENT', procoreId: '1001/wo-1', cmicId: ID, state }),
  id: 'l-1',
  createdAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
});
