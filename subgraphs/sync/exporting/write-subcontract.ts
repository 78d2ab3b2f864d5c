import type { CmicSubcontractRecord } from '../../cmic/kinds/commitment/record.ts';
import { BASE_CONTRACT, subcontractId, subcontractLineId } from '../../cmic/kinds/commitment/record.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import { ensure } from '../transfer/ensure.ts';
import type { Run } from '../transfer/run.ts';
import { type Drafts, differences } from './subcontract.ts';

/** Header, then each line, each exactly once; then the whole document is read and compared, to the cent. `existing`: what stands there, read moments ago for the plan. */
export async function writeSubcontract(
  run: Run,
  drafts: Drafts,
  existing: CmicSubcontractRecord | null,
): Promise<CmicSubcontractRecord> {
  const { commitment } = run.deps.cmic;
  // After an unknown outcome it is read again.
  let document = existing;
  await ensure<{ vuuid: string | null }>(run, {
    step: 'header',
    resource: 'scmast',
    key: subcontractId(drafts.header),
    body: commitment.headerBody(drafts.header),
    look: async (fresh) => {
      if (fresh) document = await commitment.find(drafts.header);
      return document;
    },
    conflict: () => takenBy(document, drafts),
    send: (requestId) => commitment.createHeader(drafts.header, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  return writeLines(run, drafts, document);
}

/** The lines under a header that stands, each exactly once; then the whole document is read and compared, to the cent. */
export async function writeLines(
  run: Run,
  drafts: Drafts,
  existing: CmicSubcontractRecord | null,
): Promise<CmicSubcontractRecord> {
  const { commitment } = run.deps.cmic;
  let document = existing;
  for (const { lineId, draft } of drafts.lines) {
    await ensure<{ vuuid: string | null }>(run, {
      step: `line:${lineId}`,
      resource: 'scsched',
      key: subcontractLineId(draft, draft.task),
      body: commitment.lineBody(draft),
      look: async (fresh) => {
        if (fresh) document = await commitment.find(drafts.header);
        return document?.lines.find(({ task }) => task === draft.task) ?? null;
      },
      conflict: () => takenBy(document, drafts),
      send: (requestId) => commitment.createLine(draft, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  }
  return written(run, drafts);
}

/** The problem when what stands under the number is not what we would write; null when it is. Pure. */
export function takenBy(document: CmicSubcontractRecord | null, drafts: Drafts): Problem | null {
  const found = document ? differences(document, drafts) : [];
  if (found.length === 0) return null;
  const isChange = drafts.header.change !== BASE_CONTRACT;
  return problem(
    'NUMBER_TAKEN',
    `CMiC has another ${isChange ? 'change order' : 'subcontract'} ${subcontractId(drafts.header)}: ${found.join('; ')}.`,
    ['number'],
    isChange
      ? 'Mend or void that change order in CMiC, then retry.'
      : 'Retry with another number, or mend the document in CMiC.',
  );
}

/** The document as it stands, whole and as planned; anything else parks the transfer. */
async function written(run: Run, drafts: Drafts): Promise<CmicSubcontractRecord> {
  const document = await run.deps.cmic.commitment.find(drafts.header);
  const missing = document
    ? drafts.lines.filter(({ draft }) => !document.lines.some(({ task }) => task === draft.task))
    : drafts.lines;
  if (document && missing.length === 0) {
    const conflict = takenBy(document, drafts);
    if (conflict) throw new Halt({ end: 'FAILED', problems: [conflict] });
    return document;
  }
  const what = document ? `line ${missing[0]?.draft.task} is not there` : 'it is not there';
  throw new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'REFUSED_BY_CMIC',
        `The subcontract was written, and read back ${what}.`,
        [],
        'Look at it in CMiC, then retry.',
        true,
      ),
    ],
  });
}
