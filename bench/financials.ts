import { PROJECT, reconciled, settle } from '../test/support/reconciled.ts';
import { type FannedOut, type Operation, timeFannedOut } from './fan-out.ts';
import { startSandboxProcess } from './sandbox-process.ts';

/** How often the worker asks the store here: as often as it does unless told; tests ask ten times as often. */
export const POLL_MS = 500;

/** The figures that a dashboard of one project shows, and its first rows. */
const FIGURES = `revisedBudget { ...B } committedCosts { ...B } jobToDateCosts { ...B } estimatedCostAtCompletion { ...B } projectedOverUnder { ...B }
  percentSpent { procore cmic status }`;
const ROWS = `rows(first: 25, after: $after) { totalCount pageInfo { endCursor } nodes { id subJob costCode costType committedCosts { ...B } costToGo { ...B } } }`;
const B = 'fragment B on MoneyFigure { procore { amount } cmic { amount } drift { amount } status }';

/** A page of one project's financials. */
export const QUERY = `query($after: String) { projectFinancials(projectId: "${PROJECT}") { ${FIGURES} ${ROWS} } } ${B}`;

/** The whole picture of one project, as a front end asks for it. */
const PICTURE = `query($after: String) {
  procoreProject(id: "${PROJECT}") { id name }
  projectFinancials(projectId: "${PROJECT}") { causesAsOf ${FIGURES} ${ROWS} }
  workInProgress(filter: { linked: true, projectIds: ["${PROJECT}"] }) { nodes { id
    originalContract { ...B } approvedContractChanges { ...B } revisedContract { ...B } pendingContractChanges { ...B }
    estimatedCostAtCompletion { ...B } jobToDateCosts { ...B } percentComplete { procore cmic status } earnedRevenue { ...B }
    billedToDate { ...B } overUnderBilling { procore { amount { amount } position } cmic { amount { amount } position } status }
    retainageReceivable { ...B } retainagePayable { ...B } grossProfitAtCompletion { ...B } backlog { ...B }
    faults { message } } }
  reconciliation(projectId: "${PROJECT}") { tieOut isTiedOut open endedAt } } ${B}`;

const OPERATIONS: readonly Operation[] = [
  { name: 'projectFinancials: totals of all figures and 25 rows', query: QUERY, calls: 9 },
  {
    name: 'the whole picture: project, financials, work in progress with contract and billing, the last reconciliation',
    query: PICTURE,
    calls: 17,
  },
];

/**
 * One project's financials, and its whole picture, with latency on every upstream call, each beside a bare fan-out of the same calls. The project has commitments with changes, invoices with
 * vouchers, payment applications, an owner change that is still pending in CMiC, and was reconciled.
 */
export async function timeFinancials(rounds: number): Promise<FannedOut[]> {
  const large = { projects: 1, purchaseOrders: 0, commitments: 40, codesPerProject: 40, jobCostRows: 3000, seed: 5 };
  const sandbox = await startSandboxProcess({ story: 'large', ...large });
  const waits = { answerMs: 60_000, pollMs: POLL_MS };
  const { world } = await settle(
    { ...large, changeOrders: 2, invoices: 2, budgetChanges: 1, primeChanges: 1 },
    { sandbox, storeUrl: 'sqlite::memory:', settings: { waits, posting: { SUBCONTRACTOR_INVOICE: 'GATEWAY' } } },
  );
  try {
    const pending = { CmmPostDate: null, CmmPrepostStatCode: 'PENDING' };
    await world.cmic.post('edit', { collection: 'cmmast', match: { CmmTypeCode: 'EXT' }, set: pending });
    await reconciled(world);
    return await timeFannedOut(world, sandbox, OPERATIONS, rounds);
  } finally {
    await world.close();
    sandbox.stop();
  }
}
