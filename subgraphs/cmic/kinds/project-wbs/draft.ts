import type { DecimalText } from '../../../../kernel/money.ts';
import { jsonAmount } from '../../amounts.ts';
import { fitting } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { type RawRow, toCmic } from '../../source.ts';
import { CONTROL_JOB } from '../project/record.ts';

/** A cost code of a job to be written. */
export interface JobCostCodeDraft {
  company: string;
  /** The job's code. */
  job: string;
  /** The code of the job above it; null for a control job. */
  controlJob: string | null;
  code: string;
  /** Up to 50 characters. */
  name: string;
  /** The controlling code above it; null for a controlling code. */
  controlCode: string | null;
  /** Null: none is sent. */
  unit: string | null;
}

/** A category to be assigned to a cost code of a job. It is born without amounts: those are a change of its own. */
export interface JobCategoryDraft {
  company: string;
  job: string;
  costCode: string;
  category: string;
  unit: string | null;
}

/** The attributes of a cost code of a job, by our names. */
export function jobCostCodeAttributes(draft: JobCostCodeDraft): RawRow {
  return {
    company: draft.company,
    job: fitting('job', 'job', draft.job),
    code: fitting('costCode', 'code', draft.code),
    name: fitting('jobCostCodeName', 'name', draft.name),
    controlCode: draft.controlCode === null ? CONTROL_CODE : fitting('costCode', 'controlCode', draft.controlCode),
    controlJob: draft.controlJob === null ? CONTROL_JOB : fitting('job', 'controlJob', draft.controlJob),
    active: 'Y',
    factorable: 'N',
    storesForecastApproved: 'N',
    unit: unitOf(draft.unit),
    vuuid: '',
  };
}

/** The attributes of a category on a cost code of a job, by our names. */
export function jobCategoryAttributes(draft: JobCategoryDraft): RawRow {
  return {
    company: draft.company,
    job: fitting('job', 'job', draft.job),
    costCode: fitting('costCode', 'costCode', draft.costCode),
    category: fitting('category', 'category', draft.category),
    categoryActive: 'Y',
    costCodeActive: 'Y',
    excludesCost: 'N',
    excludesBudget: 'N',
    forecastsLabour: 'N',
    projectionEntered: 'N',
    unit: unitOf(draft.unit),
    vuuid: '',
  };
}

/** The attributes of a change of the original budget. */
export function budgetAttributes(originalBudget: DecimalText): RawRow {
  return { originalBudget: jsonAmount(originalBudget, 'originalBudget') };
}

/** The attributes of a change of the projected cost. The flag goes with it: without it CMiC would calculate the amount anew. */
export function projectionAttributes(amount: DecimalText): RawRow {
  return { projectedCost: jsonAmount(amount, 'projectedCost'), projectionEntered: 'Y' };
}

/** The bodies of creates and changes exactly as they are sent, under CMiC's names. */
export function wbsBodies(mapping: Mapping) {
  const { jcjobcostcodes, jcjobcategory } = mapping.resources;
  return {
    costCodeBody: (draft: JobCostCodeDraft) => toCmic(jcjobcostcodes.attributes, jobCostCodeAttributes(draft)),
    categoryBody: (draft: JobCategoryDraft) => toCmic(jcjobcategory.attributes, jobCategoryAttributes(draft)),
    budgetBody: (originalBudget: DecimalText) => toCmic(jcjobcategory.attributes, budgetAttributes(originalBudget)),
    projectionBody: (amount: DecimalText) => toCmic(jcjobcategory.attributes, projectionAttributes(amount)),
  };
}

function unitOf(unit: string | null): string | undefined {
  return unit === null ? undefined : fitting('unit', 'unit', unit);
}

/** The literal that stands for "no code above". */
const CONTROL_CODE = 'ALL';
