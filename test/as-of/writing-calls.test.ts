import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../kernel/files.ts';

/** Every file of sync that calls a writing method of a source, by how the log of changes tells of it (docs/as-of.md, "What is in it, and what is not"). A new one belongs into one of them. */
const TOLD = {
  'an export: the writes of its transfer': [
    'exporting/category-write.ts',
    'exporting/pci-write.ts',
    'exporting/post-subcontract.ts',
    'exporting/write-subcontract.ts',
    'kinds/commitment-change-order/write.ts',
    'kinds/prime-contract-change-order/owner.ts',
    'kinds/project-wbs/export.ts',
    'kinds/subcontractor-invoice/export.ts',
    'kinds/vendor/export.ts',
  ],
  'an import: its end, and the writes of its transfer': [
    'kinds/budget/work.ts',
    'kinds/company-wbs/work.ts',
    'kinds/job-cost/sum-page.ts',
    'kinds/prime-contract/work.ts',
    'kinds/project-wbs/work.ts',
    'kinds/project/apply.ts',
    'kinds/vendor/work.ts',
    'staged/seal.ts',
    'staged/work.ts',
  ],
  'a draft: what was noted of it': ['drafting/change-order.ts', 'drafting/commitment.ts'],
  'marks alone: the link that was made or taken apart': [
    'adopting/send.ts',
    'erp/budget.ts',
    'erp/unlink.ts',
    'kinds/budget-change/mark.ts',
    'kinds/commitment-change-order/export.ts',
    'kinds/commitment/mark.ts',
    'kinds/prime-contract-change-order/mark.ts',
    'kinds/project-wbs/export-links.ts',
    'kinds/subcontractor-invoice/mark.ts',
    'link/mend.ts',
    'link/unmark.ts',
  ],
  "no change: answers and offers in Procore's ERP tool, and a check of CMiC": [
    'erp/run.ts',
    'erp/stage.ts',
    'kinds/subcontractor-invoice/read.ts',
  ],
};

/** A method of a client whose outcome is a write's: `  createDraft(projectId: string, ...): Promise<Outcome<...>>;`, also over several lines. */
const METHOD = /^ {2}(?:async )?(\w+)\([^;{]*?\):\s*Promise<\s*(?:Outcome|CmicWrite|CategoryWrite)\b/gm;
/** Names that other things have as well; of them those called at a client of a source count. */
const COMMON = ['create', 'update', 'post', 'close', 'sync', 'set', 'send', 'write', 'assign'];

test('every place in sync that writes to Procore or CMiC is one that the log tells of', () => {
  const names = new Set(
    ['procore', 'cmic'].flatMap((source) =>
      filesOf(join('subgraphs', source)).flatMap(([, text]) =>
        [...text.matchAll(METHOD)].map(([, name]) => name ?? ''),
      ),
    ),
  );
  for (const each of ['createDraft', 'createLine', 'markLines', 'syncLines', 'sync', 'post', 'close', 'stage'])
    expect(names).toContain(each);
  const own = [...names].filter((name) => !COMMON.includes(name)).join('|');
  const common = [...names].filter((name) => COMMON.includes(name)).join('|');
  const client = String.raw`(?:\b(?:client|requests|orders|project|projectWbs|subJob|vendor|commitment|primeContract|erp)|'\])`;
  const call = new RegExp(String.raw`\.(?:${own})\(|${client}\.(?:${common})\(`);
  const calling = filesOf('subgraphs/sync').filter(([, text]) => call.test(text));
  expect(calling.map(([file]) => file).sort()).toEqual(Object.values(TOLD).flat().sort());
});

/** The files of a folder with what they say, without what is generated. */
function filesOf(folder: string): [string, string][] {
  const root = join(projectRoot, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')]);
}
