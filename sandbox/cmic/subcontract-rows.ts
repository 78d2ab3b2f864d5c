import type { Story, StoryCommitment, StorySubcontract } from '../story/types.ts';
import { sum } from './money.ts';
import { scmast } from './scmast.ts';
import { FIRST_ORASEQ, scsched } from './scsched.ts';
import { seedRow } from './seed-row.ts';
import { instant, timestamp } from './time.ts';
import type { Row } from './types.ts';

/** The headers of the story's subcontracts: posted, unposted and voided ones, contracts and change orders. */
export function scmastRows(story: Story): Row[] {
  const currencies = new Map(story.companies.map((company) => [company.code, company]));
  const vendors = new Map(story.vendors.map(({ cmic }) => [`${cmic?.company}/${cmic?.code}`, cmic]));
  const commitments = new Map(story.commitments.map((commitment) => [commitment.id, commitment]));
  const starts = new Map(story.jobs.map((job) => [`${job.company}/${job.code}`, job.startDate]));
  return story.subcontracts.map((subcontract, index) => {
    const { company, vendor } = subcontract;
    const commitment = commitments.get(subcontract.commitmentId ?? -1);
    const date = commitment?.date ?? starts.get(`${company}/${subcontract.job}`) ?? '2024-03-01';
    return seedRow(scmast, index, {
      ...keyOf(subcontract),
      ScmstJobCode: subcontract.job,
      ScmstJobCtrlCode: 'ALL',
      ScmstCurrCode: currencies.get(company)?.currency ?? null,
      ScmstCurrName: currencies.get(company)?.currency ?? null,
      ScmstSubcontrCode: 'NONE',
      ScmstContType: index % 3 === 2 ? null : 'SUBCONTRACT',
      ScmstName: subcontract.name,
      ScmstVenName: vendors.get(`${company}/${vendor}`)?.name ?? null,
      ScmstDate: date,
      ScmstHldbkPc: subcontract.retainagePercent === null ? null : Number(subcontract.retainagePercent),
      ScmstSchedExistsFlag: subcontract.lines.length > 0 ? 'Y' : 'N',
      ScmstScschLastSeqNumUsed: subcontract.lines.length,
      ScmstHoldPaymentFlag: 'N',
      ScmstDefaultTaxesFlag: 'Y',
      ScmstSrcCode: commitment?.mark ? 'API' : 'PM',
      ScmstUser: commitment?.mark ? 'GATEWAY' : 'ACCOUNTANT',
      ScmstAcctDescription: commitment?.mark ? referenceOf(commitment) : null,
      ScmstScopeDesc: commitment?.mark ? commitment.description : null,
      ...lifeOf(subcontract, date, index),
    });
  });
}

/** Their lines, in the story's order. */
export function scschedRows(story: Story): Row[] {
  const codes = new Map(story.jobs.flatMap((job) => job.codes).map((code) => [code.code, code.name]));
  const types = new Map(story.costTypes.map((type) => [type.code, type.name]));
  const lines = story.subcontracts.flatMap((subcontract) => subcontract.lines.map((line) => ({ subcontract, line })));
  return lines.map(({ subcontract, line }, index) =>
    seedRow(scsched, index, {
      ScschCompCode: subcontract.company,
      ScschVenCode: subcontract.vendor,
      ScschContCode: subcontract.number,
      ScschChgCode: subcontract.change,
      ScschTaskCode: line.task,
      ScschTaskName: line.name,
      ScschJobCode: line.job,
      ScschPhsCode: line.code,
      ScschPhsName: codes.get(line.code) ?? null,
      ScschCatCode: line.type,
      ScschCatName: types.get(line.type) ?? null,
      ScschWmCode: line.uom.slice(0, 2).toUpperCase(),
      ScschAmt: Number(line.amount),
      ScschHldbkPct: subcontract.retainagePercent === null ? null : Number(subcontract.retainagePercent),
      ScschComplAmt: 0,
      ScschFullyPurchasedFlag: 'N',
      ScschOraseq: FIRST_ORASEQ + index,
    }),
  );
}

/** How the earlier export named its commitment: `1001/wo-5510`. */
function referenceOf({ projectId, type, id }: StoryCommitment): string {
  return `${projectId}/${type === 'WorkOrderContract' ? 'wo' : 'po'}-${id}`;
}

function keyOf(subcontract: StorySubcontract): Row {
  return {
    ScmstCompCode: subcontract.company,
    ScmstVenCode: subcontract.vendor,
    ScmstContCode: subcontract.number,
    ScmstChgCode: subcontract.change,
  };
}

function lifeOf({ posted, voided, lines }: StorySubcontract, date: string, index: number): Row {
  const life: Row = posted
    ? {
        ScmstPostDate: date,
        ScmstDateTimePost: timestamp(new Date(instant(date) + 15 * 3_600_000)),
        ScmstPostBatch: FIRST_BATCH + index,
        ScmstContAmt: sum(lines.map((line) => Number(line.amount))),
      }
    : {};
  if (voided) return { ...life, ScmstStatusCode: 'VOID', ScmstStatCode: 'V', ScmstCloseDate: date };
  return { ...life, ScmstStatusCode: posted ? 'POSTED' : 'PENDING', ScmstStatCode: posted ? 'P' : 'U' };
}

/** Below the batches of what is posted later. */
const FIRST_BATCH = 50_001;
