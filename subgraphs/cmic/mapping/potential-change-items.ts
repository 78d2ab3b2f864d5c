import { resource } from './resource.ts';

/**
 * Potential change items with their lines, and the company's set-up of them (reference, 7.3 and 7.5). Assumed: the finders, the link to an owner change order, the
 * state letter, the names of both set-up tables, and of the lines the cost amount and the task.
 */
export const potentialChangeItemResources = {
  cmmast: resource({
    path: '/cm-rest-api/rest/1/cmmast',
    key: ['company', 'job', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode', job: 'jobCode', code: 'chgCode' } },
    attributes: {
      company: 'CmmCompCode',
      /** The control job. */
      job: 'CmmJobCode',
      code: 'CmmCode',
      type: 'CmmTypeCode',
      name: 'CmmName',
      date: 'CmmRefDate',
      status: 'CmmPrepostStatCode',
      /** `A`: posting adds the change to the projected cost; `R`: it takes the largest of budget, spent and projected. */
      projection: 'CmmCalcProjAmtMethod',
      state: 'CmmStatCode',
      postDate: 'CmmPostDate',
      /** Our own reference: the id at the source, as its name says. */
      reference: 'CmmSrcId',
      sourceText: 'CmmSourceText',
      ownerChangeOrder: 'CmmOcoCode',
      created: 'CmmIuCreateDate',
      updated: 'CmmIuUpdateDate',
      vuuid: 'CmmVUuid',
    },
  }),
  cmdetail: resource({
    path: '/cm-rest-api/rest/1/cmdetail',
    // Several lines may be on one cost code and category: only the technical key tells them apart.
    key: ['company', 'headerJob', 'change', 'vuuid'],
    finder: {
      name: 'selectByCode',
      parameters: { company: 'compCode', headerJob: 'mastJobCode', change: 'chgCode' },
    },
    attributes: {
      company: 'CmdCompCode',
      headerJob: 'CmdMastJobCode',
      change: 'CmdChgCode',
      /** The header's job or one of its sub jobs. */
      job: 'CmdJobCode',
      costCode: 'CmdPhsCode',
      category: 'CmdCatCode',
      /** As on subcontracts: our line's id at its source. */
      task: 'CmdTaskCode',
      costAmount: 'CmdBudgAmt',
      billAmount: 'CmdBillAmt',
      billCode: 'CmdBillCode',
      billName: 'CmdBillName',
      posting: 'CmdPostingFlag',
      vuuid: 'CmdVUuid',
    },
  }),
  cmtype: resource({
    path: '/cm-rest-api/rest/1/cmtype',
    key: ['company', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'CmtCompCode',
      code: 'CmtCode',
      name: 'CmtName',
      active: 'CmtActiveFlag',
      vuuid: 'CmtVUuid',
    },
  }),
  cmstatus: resource({
    path: '/cm-rest-api/rest/1/cmstatus',
    key: ['company', 'code'],
    finder: { name: 'selectByCode', parameters: { company: 'compCode' } },
    attributes: {
      company: 'CmstCompCode',
      code: 'CmstCode',
      name: 'CmstName',
      pendingType: 'CmstPendingType',
      active: 'CmstActiveFlag',
      vuuid: 'CmstVUuid',
    },
  }),
};
