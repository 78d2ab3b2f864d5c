import type { Resolvers } from '../../generated/resolvers.ts';
import { emptyList, listOf } from '../../lists.ts';
import { seesOurs } from '../../scope.ts';
import { type CmicCategoryRecord, type CmicCostCodeRecord, categoryKey, costCodeKey } from './record.ts';

export const resolvers: Resolvers = {
  Query: {
    async cmicCostCodes(_, args, context, info) {
      if (!seesOurs(context)) return emptyList('cmicCostCodes', args);
      const { loaders, clients } = context.cmic;
      return listOf<CmicCostCodeRecord>(args, info, {
        name: 'cmicCostCodes',
        page: (at) => clients['company-wbs'].listCostCodes(args.filter ?? {}, args.orderBy ?? null, at),
        sees: null,
        remember: (code) => loaders.costCodes.prime(code.id, code),
      });
    },
    async cmicCategories(_, args, context, info) {
      if (!seesOurs(context)) return emptyList('cmicCategories', args);
      const { loaders, clients } = context.cmic;
      return listOf<CmicCategoryRecord>(args, info, {
        name: 'cmicCategories',
        page: (at) => clients['company-wbs'].listCategories(args.filter ?? {}, args.orderBy ?? null, at),
        sees: null,
        remember: (category) => loaders.categories.prime(category.id, category),
      });
    },
  },
  CmicCostCode: {
    __resolveReference: async ({ id }, context) =>
      costCodeKey(id) && seesOurs(context) ? context.cmic.loaders.costCodes.load(id) : null,
  },
  CmicCategory: {
    __resolveReference: async ({ id }, context) =>
      categoryKey(id) && seesOurs(context) ? context.cmic.loaders.categories.load(id) : null,
  },
};
