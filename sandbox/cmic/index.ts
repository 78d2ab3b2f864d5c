import type { StandInFactory } from '../shell/types.ts';
import { actionRoute } from './action.ts';
import { actions } from './actions.ts';
import { commonHeaders } from './adf.ts';
import { batchRoutes } from './batch.ts';
import { controlRoutes } from './control.ts';
import { resourceRoutes } from './crud.ts';
import { createDb } from './db.ts';
import { describeRoutes } from './describe.ts';
import { errorAnswer, Refused } from './errors.ts';
import { createGuard } from './guard.ts';
import { refreshPeriods } from './periods.ts';
import { createRequestIds } from './request-ids.ts';
import { resources } from './resources.ts';
import { seed } from './seed.ts';
import { changeSettings, defaultSettings } from './settings.ts';
import type { Context } from './types.ts';

/** The CMiC stand-in: Oracle ADF over one contractor's ERP, at `/cmictest`, for the user `NORTHGATE||gateway`. */
export const createCmic: StandInFactory = ({ story, now }) => {
  const db = createDb(Object.fromEntries(resources.map(({ name, prefix }) => [name, `${prefix}VUuid`])));
  const cmic: Context = { db, settings: defaultSettings(), now };
  seed(cmic, story);
  const requestIds = createRequestIds(cmic.settings);
  const own = resources.filter(({ view }) => view === undefined);
  let answers = 0;
  return {
    routes: [
      ...describeRoutes(resources, actions),
      ...resources.flatMap((resource) => resourceRoutes(resource, cmic, requestIds)),
      ...batchRoutes(resources, cmic, requestIds),
      ...actions.map((action) => actionRoute(action, cmic, requestIds)),
    ],
    guard: createGuard(cmic.settings, now),
    headers(call) {
      answers += 1;
      return commonHeaders(call, answers);
    },
    notFound: (call) => errorAnswer(call, new Refused('Not Found', { status: 404 })),
    collections: () => Object.fromEntries(own.map(({ name }) => [name, db.table(name).rows])),
    settings(change) {
      const settings = { ...changeSettings(cmic.settings, change) };
      refreshPeriods(cmic);
      return settings;
    },
    control: controlRoutes(cmic, own),
  };
};
