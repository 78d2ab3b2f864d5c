import type { Story } from '../story/types.ts';
import { cmmast, FIRST_ORASEQ } from './pci.ts';
import { cmdetail } from './pci-lines.ts';
import { postSeeded } from './pci-posting.ts';
import { seedRow } from './seed-row.ts';
import type { Context } from './types.ts';

/** Enters the story's potential change items, and posts those that are posted, with their effects on the budgets. Jobs come first. */
export function seedPcis(cmic: Context, story: Story): void {
  const { db } = cmic;
  const companies = new Map(story.companies.map(({ code, name }) => [code, name]));
  const types = new Map(story.pciTypes.map(({ code, name }) => [code, name]));
  const known = story.pcis.filter(
    ({ company, job }) => db.table('jcjob').where({ JobCompCode: company, JobCode: job }).length > 0,
  );
  known.forEach((pci, index) => {
    const header = seedRow(cmmast, index, {
      CmmCompCode: pci.company,
      CmmCompName: companies.get(pci.company) ?? null,
      CmmJobCode: pci.job,
      CmmTypeCode: pci.type,
      CmmTypeName: types.get(pci.type) ?? null,
      CmmCode: pci.code,
      CmmName: pci.name,
      CmmRefDate: pci.refDate,
      CmmPrepostStatCode: pci.status,
      CmmCalcProjAmtMethod: pci.method,
      CmmStatCode: pci.postDate === null ? 'U' : 'P',
      CmmPostDate: pci.postDate,
      CmmPostBatch: pci.postDate === null ? null : FIRST_BATCH + index,
      CmmLumpsumFlag: 'Y',
      CmmAutoCalcMarkupFlag: 'N',
      CmmOraseq: db.next('CmmOraseq', FIRST_ORASEQ),
    });
    db.table('cmmast').insert(header);
    for (const line of pci.lines) {
      const serial = db.next('CmdOraseq', FIRST_ORASEQ);
      const row = seedRow(cmdetail, serial - FIRST_ORASEQ, {
        CmdCompCode: pci.company,
        CmdMastJobCode: pci.job,
        CmdChgCode: pci.code,
        CmdJobCode: line.job,
        CmdPhsCode: line.code,
        CmdCatCode: line.type,
        CmdName: pci.name,
        CmdBudgAmt: Number(line.amount),
        CmdBillAmt: line.bill === null ? null : Number(line.bill),
        CmdPostingFlag: 'UNPOSTED',
        CmdStatusCode: pci.status,
        CmdOraseq: serial,
      });
      db.table('cmdetail').insert(row);
    }
    if (pci.postDate !== null) postSeeded(header, cmic);
  });
}

/** Below the batches of what is posted later. */
const FIRST_BATCH = 150_001;
