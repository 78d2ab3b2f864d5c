import type { DecimalText } from '../../../kernel/money.ts';
import type { CmicPotentialChangeItemRecord } from '../../cmic/kinds/budget-change/record.ts';
import { potentialChangeItemId } from '../../cmic/kinds/budget-change/record.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import { ensure } from '../transfer/ensure.ts';
import type { Run } from '../transfer/run.ts';
import { lineKey, lineOf, type PciDrafts, pciDifferences } from './pci-drafts.ts';
import type { Posting } from './post.ts';

/**
 * Writes a potential change item: the header with a status that is not approved yet (CMiC takes no lines of an approved transfer), each line exactly once, the whole document read and
 * compared to the cent, then the approved status. `existing`: the document as the plan read it. `amount`: its part of the approved amount, where it is one of several.
 */
export async function writePci(
  run: Run,
  drafts: PciDrafts,
  existing: CmicPotentialChangeItemRecord | null,
  amount?: DecimalText,
): Promise<CmicPotentialChangeItemRecord> {
  const client = run.deps.cmic['budget-change'];
  const id = potentialChangeItemId(drafts.header);
  let document = existing;
  // What stands there was read moments ago for the plan; after an unknown outcome it is read again.
  const look = async (fresh: boolean) => {
    if (fresh) document = await client.find(drafts.header);
    return document;
  };
  const conflict = () => document && takenProblem(document, drafts);
  await ensure<{ vuuid: string | null }>(run, {
    step: 'header',
    resource: 'cmmast',
    key: id,
    body: client.headerBody(drafts.header),
    look,
    conflict,
    send: (requestId) => client.createHeader(drafts.header, requestId),
    amount,
    refOf: ({ vuuid }) => vuuid,
  });
  for (const { lineId, draft } of drafts.lines) {
    await ensure<{ vuuid: string | null }>(run, {
      step: `line:${lineId}`,
      resource: 'cmdetail',
      key: lineKey(drafts, draft.task),
      body: client.lineBody(draft),
      look: async (fresh) => {
        const found = await look(fresh);
        return found && lineOf(found, draft);
      },
      conflict,
      send: (requestId) => client.createLine(draft, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  }
  const written = await readBack(run, drafts);
  document = written;
  const { vuuid } = written;
  if (vuuid === null) throw parked(`CMiC shows ${id} without its technical key.`);
  await ensure<{ vuuid: string | null }>(run, {
    step: 'status',
    resource: 'cmmast',
    key: `${id}/status`,
    body: client.statusBody(drafts.approvedStatus),
    look: async (fresh) => {
      const found = await look(fresh);
      return found?.statusCode === drafts.approvedStatus ? found : null;
    },
    conflict: () => null,
    send: (requestId) => client.setStatus(vuuid, drafts.approvedStatus, requestId),
    refOf: () => vuuid,
  });
  return written;
}

/** A written item as a document to be posted; `targetId` where the transfer ends at something else. */
export function pciPosting(run: Run, document: CmicPotentialChangeItemRecord, targetId = document.id): Posting {
  return {
    resource: 'cmmast',
    key: document.id,
    targetId,
    what: 'potential change item',
    postDate: document.postDate,
    send: (date, requestId) => run.deps.cmic['budget-change'].post(document.id, date, requestId),
  };
}

/** The problem of a code that stands for another item; null when what stands there is what we would write. Pure. */
export function takenProblem(
  document: CmicPotentialChangeItemRecord,
  drafts: PciDrafts,
  path: string[] = ['number'],
): Problem | null {
  const found = pciDifferences(document, drafts);
  if (found.length === 0) return null;
  return problem(
    'NUMBER_TAKEN',
    `CMiC has another potential change item ${document.id}: ${found.join('; ')}.`,
    path,
    `Approve with another number of up to 11 characters, such as "${suggestion(drafts.header.code)}".`,
  );
}

/** The document as it stands, whole and as planned; anything else parks the transfer. */
async function readBack(run: Run, drafts: PciDrafts): Promise<CmicPotentialChangeItemRecord> {
  const document = await run.deps.cmic['budget-change'].find(drafts.header);
  if (!document) throw parked('The potential change item was written, and read back it is not there.');
  const conflict = takenProblem(document, drafts);
  if (conflict) throw new Halt({ end: 'FAILED', problems: [conflict] });
  const missing = drafts.lines.find(({ draft }) => lineOf(document, draft) === null);
  if (missing)
    throw parked(`The potential change item was written, and read back line ${missing.lineId} is not there.`);
  return document;
}

function parked(message: string): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [problem('REFUSED_BY_CMIC', message, [], 'Look at it in CMiC, then retry.', true)],
  });
}

function suggestion(code: string): string {
  return `${code.slice(0, 9)}-A`;
}
