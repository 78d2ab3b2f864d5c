import { sliceConnection } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { splitSubJobId } from '../../ids.ts';
import { inProject } from '../../scope.ts';

export const resolvers: Pick<Resolvers, 'ProcoreSubJob' | 'ProcoreProject'> = {
  ProcoreSubJob: {
    __resolveReference: async ({ id }, context) => {
      const parts = splitSubJobId(id);
      return parts && inProject(context, parts.parentId) ? context.procore.loaders.subJob.load(id) : null;
    },
    project: ({ projectId }, _, { procore }) => procore.loaders.project.load(projectId),
  },
  ProcoreProject: {
    subJobs: ({ id }, page, { procore }) =>
      sliceConnection(`subJobs:${id}`, page, (offset, limit) => procore.clients.subJob.slice(id, offset, limit)),
  },
};
