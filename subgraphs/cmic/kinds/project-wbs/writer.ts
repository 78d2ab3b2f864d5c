import { type DecimalText, equal } from '../../../../kernel/money.ts';
import type { CmicSource, RawRow } from '../../source.ts';
import { onlyOne, type Table } from '../../table.ts';
import { type CmicWrite, type Created, checkCompany, created, lookBack, notDone } from '../../write.ts';
import {
  budgetAttributes,
  type JobCategoryDraft,
  type JobCostCodeDraft,
  jobCategoryAttributes,
  jobCostCodeAttributes,
  projectionAttributes,
  wbsBodies,
} from './draft.ts';
import type { CmicJobCategoryRecord, CmicJobCostCodeRecord } from './record.ts';

type CategoryWrite = CmicWrite<CmicJobCategoryRecord>;

/**
 * The writes of a job's codes, of its original budget and of its projected cost. A change is done only once CMiC shows the amount that was sent, to the cent:
 * setting the same amount again changes nothing, so a change may be repeated.
 */
export interface ProjectWbsWriter {
  /** A cost code of a job of our company, read now and from nowhere else; null when it is not there. */
  findJobCostCode(key: { company: string; job: string; code: string }): Promise<CmicJobCostCodeRecord | null>;
  /** A category on a cost code of a job, with its amounts. */
  findJobCategory(key: {
    company: string;
    job: string;
    costCode: string;
    category: string;
  }): Promise<CmicJobCategoryRecord | null>;
  /** The bodies exactly as they are sent; an amount or a code that CMiC cannot keep is BAD_USER_INPUT. Pure. */
  costCodeBody(draft: JobCostCodeDraft): RawRow;
  categoryBody(draft: JobCategoryDraft): RawRow;
  budgetBody(originalBudget: DecimalText): RawRow;
  projectionBody(amount: DecimalText): RawRow;
  /** Writes a cost code of a job. `requestId` is a UUID that stays the same over every try of this step. */
  createJobCostCode(draft: JobCostCodeDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Assigns a category to a cost code of a job. Amounts need a change behind it. */
  createJobCategory(draft: JobCategoryDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Sets the original budget of a category, which CMiC lets be until the job is started. Answers the category as it is then. */
  setBudget(categoryVuuid: string, to: { originalBudget: DecimalText }, requestId: string): Promise<CategoryWrite>;
  /** Sets what the cost is expected to be at completion, and says that it was entered. */
  setProjectedCost(categoryVuuid: string, amount: DecimalText, requestId: string): Promise<CategoryWrite>;
}

/** Each create is exactly one call; a change is one, and a look back. */
export function createProjectWbsWriter(
  source: CmicSource,
  codes: Table<'jcjobcostcodes', CmicJobCostCodeRecord>,
  categories: Table<'jcjobcategory', CmicJobCategoryRecord>,
): ProjectWbsWriter {
  const { jcjobcostcodes, jcjobcategory } = source.mapping.resources;

  const changed = async (
    vuuid: string,
    attributes: RawRow,
    requestId: string,
    is: (row: CmicJobCategoryRecord) => string | null,
    amount: DecimalText,
  ): Promise<CategoryWrite> => {
    const sent = await source.change('jcjobcategory', vuuid, attributes, requestId);
    if (sent.outcome !== 'done') return sent;
    return lookBack(
      'The job category',
      async () => onlyOne(await categories.all({ by: { vuuid } }), jcjobcategory.path, vuuid),
      (row): CategoryWrite => {
        if (row === null) return { outcome: 'unknown', why: 'The job category is not there any more.' };
        const now = is(row);
        if (now !== null && equal(now, amount)) return { outcome: 'done', value: row };
        return notDone('NOT_CHANGED', `CMiC took the amount ${amount} and shows ${now ?? 'none'}.`);
      },
    );
  };

  return {
    async findJobCostCode({ company, job, code }) {
      if (company !== source.companyCode) return null;
      return onlyOne(await codes.all({ by: { job, code } }), jcjobcostcodes.path, `${job}/${code}`);
    },
    async findJobCategory({ company, job, costCode, category }) {
      if (company !== source.companyCode) return null;
      const found = await categories.all({ by: { job, costCode, category } });
      return onlyOne(found, jcjobcategory.path, `${job}/${costCode}/${category}`);
    },
    ...wbsBodies(source.mapping),
    async createJobCostCode(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('jcjobcostcodes', jobCostCodeAttributes(draft), requestId),
        jcjobcostcodes.attributes.vuuid,
      );
    },
    async createJobCategory(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('jcjobcategory', jobCategoryAttributes(draft), requestId),
        jcjobcategory.attributes.vuuid,
      );
    },
    setBudget: async (vuuid, { originalBudget }, requestId) =>
      changed(vuuid, budgetAttributes(originalBudget), requestId, (row) => row.originalBudget, originalBudget),
    setProjectedCost: async (vuuid, amount, requestId) =>
      changed(vuuid, projectionAttributes(amount), requestId, (row) => row.projectedCost, amount),
  };
}
