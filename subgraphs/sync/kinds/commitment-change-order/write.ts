import type { CmicSubcontractRecord } from '../../../cmic/kinds/commitment/record.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { takenBy, writeLines, writeSubcontract } from '../../exporting/write-subcontract.ts';
import { Halt } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import type { Run } from '../../transfer/run.ts';
import { chooseCode } from './code.ts';
import { withCode } from './drafts.ts';
import type { ChangeOrderSource } from './read.ts';

/** Writes a change order exactly once, under the code that is its own from then on. `named` is told the drafts under that code before anything else is sent. */
export async function writeChangeOrder(
  run: Run,
  { order, contract, existing }: ChangeOrderSource,
  drafts: Drafts,
  named: (drafts: Drafts) => Promise<void>,
): Promise<CmicSubcontractRecord> {
  if (!contract) throw new Error('A plan without its contract has problems and does not run.');
  if (existing) {
    const own = withCode(drafts, existing.change);
    await named(own);
    return writeSubcontract(run, own, existing);
  }
  if (drafts.header.isNumberedByCmic) {
    const document = await headerByReference(run, drafts);
    const own = withCode(drafts, document.change);
    await named(own);
    return writeLines(run, own, document);
  }
  const own = withCode(drafts, await chooseCode(run, order.id, contract));
  await named(own);
  try {
    return await writeSubcontract(run, own, null);
  } catch (error) {
    if (!isTaken(error, run)) throw error;
    const reason = `Change code ${own.header.change} was taken in CMiC meanwhile; the next one is used.`;
    throw new Halt({ end: 'LATER', reason, afterMs: 0, counted: true });
  }
}

/** Somebody else's change order stands under our code and nothing of ours was written: the code is theirs. */
function isTaken(error: unknown, { transfer }: Run): boolean {
  return (
    error instanceof Halt &&
    error.end.end === 'FAILED' &&
    error.end.problems.some(({ code }) => code === 'NUMBER_TAKEN') &&
    transfer.writes.every(({ outcome }) => outcome === 'REFUSED')
  );
}

/** Where CMiC gives the code by itself, our reference is the only key: looked up before every send, and after a wait that outlasts any request. */
async function headerByReference(run: Run, drafts: Drafts): Promise<CmicSubcontractRecord> {
  const { header } = drafts;
  const client = run.deps.cmic['commitment-change-order'];
  const reference = header.reference ?? '';
  let document: CmicSubcontractRecord | null = null;
  const look = async () => {
    const found = await client.byReference(reference);
    document =
      found.find(({ vendor, number, isVoid }) => !isVoid && vendor === header.vendor && number === header.number) ??
      null;
    return document;
  };
  await ensure<{ vuuid: string | null }>(run, {
    step: 'header',
    resource: 'scmast',
    key: reference,
    body: client.headerBody(header),
    look,
    conflict: () => document && takenBy(document, withCode(drafts, document.change)),
    send: (requestId) => client.createHeader(header, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  const written = await look();
  if (written) return written;
  throw new Halt({ end: 'LATER', reason: 'CMiC does not show the change order yet.', counted: true });
}
