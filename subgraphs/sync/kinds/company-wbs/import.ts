import { importPages } from '../../importing/pages.ts';
import { anotherCompany, customSegments } from '../../importing/refusals.ts';
import { type Problem, problem } from '../../problem.ts';
import type { ImportArrow } from '../../transfer/arrow.ts';
import { importFingerprint, type Plan } from '../../transfer/plan.ts';
import { wrongId } from '../../transfer/planning.ts';
import { companyItems, planRow } from './items.ts';
import { type CompanyLists, readCompanyLists, readMasters } from './read.ts';
import { type CompanyWork, companyWork } from './work.ts';

/** CMiC's master categories and cost codes as Procore's cost types and ERP cost code list, each linked. The id is the company's; it repeats, and writes the difference. */
export const importArrow: ImportArrow<CompanyWork> = {
  kind: 'COMPANY_WBS',
  direction: 'IMPORT',
  once: false,
  async plan(deps, id) {
    const { companyCode, companyId } = deps;
    if (id.includes('/')) return { missing: wrongId(id, companyCode) };
    const another = anotherCompany(deps, id);
    if (another) return { missing: another };
    const [masters, lists] = await Promise.all([readMasters(deps), readCompanyLists(deps)]);
    const { items, bad, left, byKey } = companyItems(masters, lists, companyCode);
    const rows = items.map(planRow);
    const plan: Plan = {
      direction: 'IMPORT',
      fingerprint: importFingerprint('COMPANY_WBS', id, rows),
      rows,
      references: [
        `company ${companyCode} -> ${companyId}`,
        ...(lists.erpListId === null ? [] : [`cost codes -> ERP list ${lists.erpListId}`]),
      ],
      prerequisites: [
        { name: 'Procore has an ERP cost code list', met: lists.erpListId !== null, fix: connectErp },
        {
          name: 'Procore uses no custom WBS segment',
          met: customSegments(lists.segments).length === 0,
          fix: 'Remove it from the company pattern.',
        },
      ],
      notTravelling: [...bad.map(({ key, reason }) => `${key}: ${reason}`), ...left],
      locks: [
        {
          field: 'costCodes',
          reason: 'Codes of the ERP list change only through the sync calls.',
          liftedBy: 'Importing again after a change in CMiC.',
        },
      ],
      problems: problemsOf(lists),
    };
    return {
      plan,
      payload: { items, bad, byKey },
      projectId: null,
      jobId: null,
      number: null,
      targetId: companyId,
      alreadyAt: null,
    };
  },
  run: (run, { payload }) => importPages(run, companyWork(payload, run.deps.companyId)),
};

const connectErp = 'Connect the ERP Integrations tool of the Procore company: it makes the list.';

function problemsOf({ erpListId, segments }: CompanyLists): Problem[] {
  const noList = problem(
    'PREREQUISITE_NOT_SYNCED',
    'The Procore company has no ERP cost code list.',
    ['costCodes'],
    connectErp,
  );
  return [...customSegments(segments), ...(erpListId === null ? [noList] : [])];
}
