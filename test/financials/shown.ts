import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import type { As, Loose, World } from '../support/world.ts';

const MONEY = `{ procore { amount currency } cmic { amount } drift { amount } status causes asOf
  causeAmounts { cause amount { amount } count differenceIds } unexplained { amount } }`;

/** Every figure of a type that has them. */
export const FIGURES = `${moneyFigures.map((name) => `${name} ${MONEY}`).join(' ')}
  percentCommitted { procore cmic drift status causes asOf } percentSpent { procore cmic drift status causes asOf }`;

/** A project's financials with all of its rows, read page by page. */
export async function shownOf(
  world: World,
  projectId: string,
  args = '',
  rowArgs = '',
  as?: As,
): Promise<{ total: Loose; rows: Loose[] }> {
  const rows: Loose[] = [];
  let after: string | null = null;
  for (;;) {
    const { projectFinancials: total }: Loose = await world.ask(
      `query($id: ID!, $after: String) { projectFinancials(projectId: $id ${args}) {
         project { id } job { id } jobCostAsOf causesAsOf forecastIsAutomatic notRead { system what reason } ${FIGURES}
         rows(first: 100, after: $after ${rowArgs}) { totalCount pageInfo { hasNextPage endCursor }
           nodes { id subJob costCode costType codeCount inProcore inCmic forecastIsAutomatic job { id } ${FIGURES} } } } }`,
      { id: projectId, after },
      as,
    );
    rows.push(...total.rows.nodes);
    if (!total.rows.pageInfo.hasNextPage) return { total, rows };
    after = total.rows.pageInfo.endCursor;
  }
}

/** `24-001.1 03-100 S` of a row of control job 24-001. */
export const keyOf = (row: Loose, job: string) => `${row.subJob ?? job} ${row.costCode} ${row.costType}`;
