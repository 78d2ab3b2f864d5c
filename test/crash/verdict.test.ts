import { describe, expect, it } from 'vitest';
import { buildStory } from '../../sandbox/story/index.ts';
import type { WriteRecord } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import type { Evidence } from './evidence.ts';
import type { ExpectedDocument, Naming, Row } from './expected.ts';
import { crashKind, crashKinds, requestOf } from './kinds/index.ts';
import { APPROVER } from './processes.ts';
import { type Counts, judge, noCounts } from './verdict.ts';

const documentsOf = (kind: (typeof crashKinds)[number]) =>
  kind.expected(kind.prepare(buildStory(requestOf(kind, 6, 3)), 6));
const documents = documentsOf(crashKind('COMMITMENT'));

describe('the verdict of the crash harness', () => {
  // Some documents are entered in Procore, and no story tells of them.
  it.each(crashKinds.filter(({ enter }) => !enter).map((kind) => [kind.kind, kind] as const))(
    'finds nothing wrong where every %s stands as the story has it',
    (_, kind) => {
      const expected = documentsOf(kind);
      expect(expected).toHaveLength(6);
      expect(judge(expected, rightEvidence(expected))).toEqual({ counts: noCounts(), notes: [] });
    },
  );

  const planted: [string, (evidence: Evidence) => void, Partial<Counts>][] = [
    ['a header twice', (e) => void e.cmic.scmast?.push({ ...e.cmic.scmast[0] }), { duplicates: 1 }],
    ['a line twice', (e) => void e.cmic.scsched?.push({ ...e.cmic.scsched[0] }), { duplicates: 1 }],
    [
      'a subcontract that nobody approved',
      (e) => void e.cmic.scmast?.push({ ...e.cmic.scmast[0], ScmstContCode: 'X' }),
      { duplicates: 1 },
    ],
    ['a missing header', (e) => void e.cmic.scmast?.shift(), { lost: 1 }],
    ['a missing line', (e) => void e.cmic.scsched?.shift(), { lost: 1 }],
    ['a cent on a line', (e) => set(e.cmic.scsched?.[0], 'ScschAmt', addCent), { centsOff: 1 }],
    ['a line on another code', (e) => set(e.cmic.scsched?.[0], 'ScschPhsCode', '99-999'), { wrongCodes: 1 }],
    ['an unposted header', (e) => set(e.cmic.scmast?.[0], 'ScmstPostDate', null), { unposted: 1 }],
    ['an unmarked line', (e) => set(e.procore.line_items?.[0], 'origin_id', null), { unmarked: 1 }],
    [
      'a line with the mark of another',
      (e) => set(e.procore.line_items?.[0], 'origin_id', 'ZZ/V/X/000/1'),
      { wrongLinks: 1 },
    ],
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
    const evidence = rightEvidence(documents);
    plant(evidence);
    expect(judge(documents, evidence).counts).toEqual({ ...noCounts(), ...expected });
  });

  it('leaves alone what stood there before', () => {
    const evidence = rightEvidence(documents);
    evidence.cmic.scmast?.push({ ScmstContCode: 'OLD', ScmstVUuid: 'old' });
    expect(judge(documents, { ...evidence, before: new Set(['old']) }).counts).toEqual(noCounts());
  });
});

const addCent = (amount: Row[string] | undefined) => Number(amount) + 0.01;

function set(row: Row | undefined, member: string, value: Row[string] | typeof addCent): void {
  if (row) row[member] = typeof value === 'function' ? value(row[member]) : value;
}

function rightEvidence(expected: readonly ExpectedDocument[]): Evidence {
  const evidence: Evidence = {
    cmic: {},
    procore: {},
    before: new Set(),
    journal: expected.map(({ id }, n) => ({
      ...{ n, at: '', method: 'POST', path: '/rows', status: 201, body: null, accepted: true, performedAt: '' },
      requestId: id,
    })),
    links: [],
    transfers: expected.map(({ id }) => ({
      ...aTransfer({ sourceId: id }),
      approvals: [{ at: '', by: APPROVER, fingerprint: '', answers: {} }],
      writes: [writeOf(id)],
    })),
  };
  for (const { rows, marks, links } of expected) {
    const there = new Map<string, Row>();
    for (const { name, collection, key, is, cents = {}, posted } of rows) {
      const amounts = Object.entries(cents).map(([member, amount]) => [member, amount / 100]);
      const row = { ...key, ...is, ...Object.fromEntries(amounts), ...(posted ? { [posted]: '2026-01-05' } : {}) };
      there.set(name, row);
      evidence.cmic[collection] = [...(evidence.cmic[collection] ?? []), row];
    }
    const idOf = (naming: Naming) => (typeof naming === 'string' ? naming : naming((name) => there.get(name) ?? {}));
    for (const { collection, key, originId } of marks)
      evidence.procore[collection] = [...(evidence.procore[collection] ?? []), { ...key, origin_id: idOf(originId) }];
    for (const { kind = 'COMMITMENT', procoreId, cmicId, lines = [] } of links)
      evidence.links.push({
        ...{ kind, procoreId: procoreId ?? `made/${idOf(cmicId)}`, cmicId: idOf(cmicId), state: 'ACTIVE' },
        lines: lines.map((line) => ({ procoreLineId: line.procoreLineId, cmicLineId: idOf(line.cmicLineId) })),
      });
  }
  return evidence;
}

function writeOf(id: string): WriteRecord {
  return {
    ...{ step: 'header', requestId: id, resource: 'scmast', key: id, hash: '', at: '', by: APPROVER },
    outcome: 'DONE',
    targetRef: null,
  };
}
