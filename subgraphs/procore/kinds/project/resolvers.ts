import { parseNumber } from '../../../../kernel/ids.ts';
import { asMoney } from '../../../../kernel/money.ts';
import { emptyConnection, filteredConnection, sliceConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkIds, requireNumber } from '../../ids.ts';
import { inCompany, inProject, scopedProjects } from '../../scope.ts';

/** As many ids as one query takes; a longer scope is told apart here. */
const LONGEST_SCOPE = 100;

export const resolvers: Pick<Resolvers, 'Query' | 'ProcoreProject'> = {
  Query: {
    procoreProject: async (_, { id }, context) => {
      requireNumber(id, '1001');
      return inProject(context, id) ? context.procore.loaders.project.load(id) : null;
    },
    procoreProjects: async (_, { filter, orderBy, ...page }, context) => {
      checkIds(filter?.ids, '1001');
      if (filter?.vendorId) requireNumber(filter.vendorId, '2001');
      if (!inCompany(context)) return emptyConnection(page);
      const { client, ids, scope } = asked(context, filter?.ids);
      if (ids?.length === 0) return emptyConnection(page);
      const read = (offset: number, limit: number) => client.slice({ ...filter, ids }, orderBy ?? null, offset, limit);
      if (scope) return filteredConnection('procoreProjects', page, read, ({ id }) => scope.has(id));
      return sliceConnection('procoreProjects', page, read);
    },
  },
  ProcoreProject: {
    __resolveReference: async ({ id }, context) =>
      parseNumber(id) !== null && inProject(context, id) ? context.procore.loaders.project.load(id) : null,
    companyId: (_, __, { procore }) => procore.companyId,
    totalValue: ({ totalValue }, _, { procore }) => asMoney(totalValue, procore.currency),
  },
};

/** Which projects Procore is asked for: those of the filter within the scope, and for a long scope what remains to be told apart. */
function asked(context: Parameters<typeof scopedProjects>[0], wanted: readonly string[] | null | undefined) {
  const client = context.procore.clients.project;
  const scope = scopedProjects(context);
  if (scope === null) return { client, ids: wanted ?? undefined, scope: null };
  if (wanted) return { client, ids: wanted.filter((id) => scope.includes(id)), scope: null };
  if (scope.length <= LONGEST_SCOPE) return { client, ids: scope, scope: null };
  return { client, ids: undefined, scope: new Set(scope) };
}
