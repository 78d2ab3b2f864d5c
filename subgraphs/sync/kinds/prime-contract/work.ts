import type { CmicPrimeContractRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { ImportedProject } from '../../importing/imported-project.ts';
import { type BadRow, type ItemResult, written } from '../../importing/item.ts';
import { createOnce, settleWrite } from '../../importing/once.ts';
import { stop, syncedItems } from '../../importing/outcomes.ts';
import { type ImportWork, importPages } from '../../importing/pages.ts';
import type { LinePair } from '../../link/link.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { type ProcoreEnd, unlinkedEnds } from '../../link/to-procore.ts';
import type { RunEnd } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import { type HeaderItem, headerItem } from './header.ts';
import type { LineItem } from './lines.ts';
import { lookForMark } from './read.ts';

/** What the import of a prime contract has in hand. */
export interface PrimeContractWork {
  contract: CmicPrimeContractRecord;
  jobId: string;
  project: ImportedProject;
  /** In Procore; null until it is created. */
  contractId: string | null;
  header: HeaderItem;
  lines: readonly LineItem[];
  bad: readonly BadRow[];
  warnings: readonly string[];
  codes: ReadonlyMap<string, ProcoreEnd>;
  types: ReadonlyMap<string, ProcoreEnd>;
}

type Item = HeaderItem | LineItem;

/** Brings the header, then the lines in pages, keyed on our marks; each part may be repeated, and the header's creation is made sure of by `createOnce`. */
export async function bringContract(run: Run, work: PrimeContractWork): Promise<RunEnd> {
  if (work.contractId !== null) await settleWrite(run, 'header', work.contractId);
  const end = await importPages(run, contractWork(work));
  if (end.end === 'DONE' && work.warnings.length > 0) {
    const { progress } = run.transfer;
    await run.save({ progress: { ...progress, warnings: [...new Set([...progress.warnings, ...work.warnings])] } });
  }
  return end;
}

function contractWork(work: PrimeContractWork): ImportWork<Item> {
  const { project, jobId } = work;
  let { contractId } = work;
  const lineIds = new Map(work.lines.flatMap(({ key, procoreId }) => (procoreId === null ? [] : [[key, procoreId]])));
  const place = { projectId: project.id, jobId };
  const blank = { state: 'ACTIVE' as const, lines: [], adoptedMark: null, ...place };

  const sendLines = async (run: Run, page: readonly LineItem[]): Promise<ItemResult[]> => {
    if (contractId === null) throw new Error('The header comes before the lines.');
    const outcome = await run.deps.procore.primeContract.syncLines(
      contractId,
      page.map(({ update }) => update),
    );
    const results = syncedItems(page, outcome);
    for (const { key, procoreId } of results) if (procoreId !== null) lineIds.set(key, procoreId);
    return results;
  };

  return {
    items: [work.header, ...work.lines],
    bad: work.bad,
    fits: (page, item) => page[0]?.stage === item.stage,
    async send(run, page) {
      const [first] = page;
      if (first?.stage !== 'header') return sendLines(run, page as readonly LineItem[]);
      contractId = await sendHeader(run, work, first);
      return [written(first, contractId)];
    },
    linkOf: (item, procoreId) =>
      item.stage === 'header' ? { kind: 'PRIME_CONTRACT', procoreId, cmicId: item.key, ...blank } : null,
    async finish(run) {
      await restoreLinks(run.deps, [
        ...(project.linked ? [] : [{ kind: 'PROJECT' as const, procoreId: project.id, cmicId: jobId, ...place }]),
        ...unlinkedEnds(work.codes).map((ends) => ({ kind: 'PROJECT_WBS' as const, ...ends, ...place })),
        ...unlinkedEnds(work.types).map((ends) => ({
          kind: 'COMPANY_WBS' as const,
          ...ends,
          projectId: null,
          jobId: null,
        })),
      ]);
      await pairLines(run, work.contract.id, lineIds);
      return [];
    },
    targetId: () => contractId,
    projectId: () => project.id,
  };
}

/** Creates the contract once, or updates what differs; then its mark, which may be repeated. */
async function sendHeader(run: Run, work: PrimeContractWork, header: HeaderItem): Promise<string> {
  const { primeContract } = run.deps.procore;
  // A send that landed is found by our mark, and is compared as any other that stands.
  const due = header.procoreId === null ? headerItem(work.contract, await create(run, work, header)) : header;
  const id = due.procoreId as string;
  if (Object.keys(due.write).length > 0) {
    const outcome = await primeContract.update(id, due.write);
    if (outcome.outcome !== 'done') throw stop(outcome);
  }
  if (!due.mark) return id;
  run.at('marking', 'mark:header');
  const marked = await primeContract.mark(id, { originId: header.key, originCode: work.contract.code });
  if (marked.outcome !== 'done') throw stop(marked);
  return id;
}

function create(run: Run, { project }: PrimeContractWork, { key, write }: HeaderItem) {
  return createOnce(run, {
    step: 'header',
    resource: 'prime_contracts',
    key,
    body: write,
    look: () => lookForMark(run.deps, project.id, key),
    send: () => run.deps.procore.primeContract.create(project.id, write),
  });
}

/** Keeps in the contract's link which line is which. */
async function pairLines(run: Run, id: string, lineIds: ReadonlyMap<string, string>): Promise<void> {
  const { links } = run.deps.store;
  const [link] = await links.byCmic('PRIME_CONTRACT', [id]);
  if (!link) return;
  const kept = new Map(link.lines.map(({ cmicLineId, procoreLineId }) => [cmicLineId, procoreLineId]));
  if ([...lineIds].every(([cmicLineId, procoreLineId]) => kept.get(cmicLineId) === procoreLineId)) return;
  const pairs = [...new Map([...kept, ...lineIds])].map(
    ([cmicLineId, procoreLineId]): LinePair => ({ cmicLineId, procoreLineId }),
  );
  await links.move(link.id, ['ACTIVE'], 'ACTIVE', pairs);
}
