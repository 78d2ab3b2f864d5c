import type { As, Loose, World } from '../support/world.ts';

/** Some figures, and what stands beside them. */
export const FEW = `project { id } job { id } jobCostAsOf notRead { system what reason }
  originalBudget { procore { amount } cmic { amount } status asOf }
  committedCosts { procore { amount } cmic { amount } status asOf }
  directCosts { procore { amount } cmic { amount } status asOf }
  jobToDateCosts { procore { amount } cmic { amount } status asOf }`;

/** Of a project; null where it is not there. */
export async function fewOfProject(world: World, id: string, args = '', as?: As): Promise<Loose> {
  return (await world.ask(`query($id: ID!) { projectFinancials(projectId: $id ${args}) { ${FEW} } }`, { id }, as))
    .projectFinancials;
}

/** Of a job; null where it is not there. */
export async function fewOfJob(world: World, id: string, args = '', as?: As): Promise<Loose | null> {
  const { cmicJob } = await world.ask(
    `query($id: ID!) { cmicJob(id: $id) { financials${args} { ${FEW} } } }`,
    { id },
    as,
  );
  return cmicJob?.financials ?? null;
}
