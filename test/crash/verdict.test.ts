import { describe, expect, it } from 'vitest';
import type { WriteRecord } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import type { Evidence } from './evidence.ts';
import { type ExpectedDocument, expectedDocuments, storyOf } from './expected.ts';
import { APPROVER } from './processes.ts';
import { type Counts, judge, noCounts } from './verdict.ts';

const documents = expectedDocuments(storyOf(6, 3));
const [first] = documents as [ExpectedDocument];

describe('the verdict of the crash harness', () => {
  it('finds nothing wrong where every document stands as the story has it', () => {
    expect(judge(documents, rightEvidence())).toEqual({ counts: noCounts(), notes: [] });
  });

  const planted: [string, (evidence: Evidence) => void, Partial<Counts>][] = [
    ['a header twice', (e) => void e.headers.push({ ...e.headers[0] }), { duplicates: 1 }],
    ['a line twice', (e) => void e.lines.push({ ...e.lines[0] }), { duplicates: 1 }],
    [
      'a subcontract that nobody approved',
      (e) => void e.headers.push({ ...e.headers[0], ScmstContCode: 'X' }),
      { duplicates: 1 },
    ],
    ['a missing header', (e) => void e.headers.shift(), { lost: 1 }],
    ['a missing line', (e) => void e.lines.shift(), { lost: 1 }],
    ['a cent on a line', (e) => set(e.lines[0], 'ScschAmt', (first.lines[0]!.cents + 1) / 100), { centsOff: 1 }],
    ['a line on another code', (e) => set(e.lines[0], 'ScschPhsCode', '99-999'), { wrongCodes: 1 }],
    ['an unposted header', (e) => set(e.headers[0], 'ScmstPostDate', null), { unposted: 1 }],
    ['an unmarked contract', (e) => set(e.contracts[0], 'origin_id', null), { unmarked: 1 }],
    ['a line with the mark of another', (e) => set(e.contractLines[0], 'origin_id', 'ZZ/V/X/000/1'), { wrongLinks: 1 }],
    ['a link to another subcontract', (e) => set(e.links[0] as never, 'cmicId', 'ZZ/V/X'), { wrongLinks: 1 }],
    ['a link that is still MARKING', (e) => set(e.links[0] as never, 'state', 'MARKING'), { wrongLinks: 1 }],
    ['a write that no transfer records', (e) => void e.transfers.shift(), { unaudited: 1 }],
    ['a write that CMiC took twice', (e) => void e.journal.push({ ...e.journal[0]! }), { unaudited: 1 }],
    [
      'a write for somebody who did not approve',
      (e) => set(e.transfers[0]!.writes[0] as never, 'by', 'nobody'),
      { unaudited: 1 },
    ],
  ];
  it.each(planted)('counts %s', (_, plant, expected) => {
    const evidence = rightEvidence();
    plant(evidence);
    expect(judge(documents, evidence).counts).toEqual({ ...noCounts(), ...expected });
  });
});

function set(row: Record<string, unknown> | undefined, member: string, value: unknown): void {
  if (row) row[member] = value;
}

function rightEvidence(): Evidence {
  const lineMark = (document: ExpectedDocument, task: string) => `${document.cmicId}/000/${task}`;
  return {
    headers: documents.map((each) => ({
      ...{ ScmstCompCode: 'ZZ', ScmstVenCode: each.vendor, ScmstContCode: each.number, ScmstChgCode: '000' },
      ...{ ScmstJobCode: each.job, ScmstHldbkPc: each.retainagePercent, ScmstPostDate: '2026-01-05' },
      ScmstContAmt: each.lines.reduce((sum, { cents }) => sum + cents, 0) / 100,
    })),
    lines: documents.flatMap((each) =>
      each.lines.map((line) => ({
        ...{ ScschCompCode: 'ZZ', ScschVenCode: each.vendor, ScschContCode: each.number, ScschChgCode: '000' },
        ...{ ScschTaskCode: line.task, ScschJobCode: line.job, ScschPhsCode: line.code, ScschCatCode: line.category },
        ScschAmt: line.cents / 100,
      })),
    ),
    contracts: documents.map((each) => ({ id: each.procoreId, origin_id: each.cmicId })),
    contractLines: documents.flatMap((each) =>
      each.lines.map(({ task }) => ({ id: Number(task), origin_id: lineMark(each, task) })),
    ),
    journal: documents.map((each, n) => ({
      ...{ n, at: '', method: 'POST', path: '/scmast', status: 201, body: null, accepted: true, performedAt: '' },
      requestId: each.id,
    })),
    links: documents.map((each) => ({
      ...{ procoreId: each.id, cmicId: each.cmicId, state: 'ACTIVE' },
      lines: each.lines.map(({ task }) => ({ procoreLineId: task, cmicLineId: lineMark(each, task) })),
    })),
    transfers: documents.map((each) => ({
      ...aTransfer({ sourceId: each.id }),
      approvals: [{ at: '', by: APPROVER, fingerprint: '', answers: {} }],
      writes: [writeOf(each)],
    })),
  };
}

function writeOf({ id, cmicId }: ExpectedDocument): WriteRecord {
  return {
    ...{ step: 'header', requestId: id, resource: 'scmast', key: cmicId, hash: '', at: '', by: APPROVER },
    outcome: 'DONE',
    targetRef: null,
  };
}
