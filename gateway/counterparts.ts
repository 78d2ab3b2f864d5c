import type { Config } from '../kernel/config.ts';
import type { Store } from '../subgraphs/sync/store/port.ts';
import type { Counterparts } from './actor.ts';

/**
 * What a token's lists mean in the other system: the two configured companies are each other's, and projects and control jobs are as linked (contract, section 6).
 * The gateway reads the links itself, since a subgraph checks only ids of its own system.
 */
export function createCounterparts(
  config: Pick<Config, 'procore' | 'cmic'>,
  store: Pick<Store, 'links'>,
): Counterparts {
  const pair = [config.procore?.companyId, config.cmic?.companyCode];
  return async ({ companies, projects }) => {
    const isOurs = (companies ?? []).some((id) => pair.includes(id));
    const ids = projects ?? [];
    const [fromProcore, fromCmic] = await Promise.all([
      store.links.byProcore(
        'PROJECT',
        ids.filter((id) => !id.includes('/')),
      ),
      store.links.byCmic(
        'PROJECT',
        ids.filter((id) => id.includes('/')),
      ),
    ]);
    return {
      companies: isOurs ? pair.filter((id) => id !== undefined) : [],
      projects: [...fromProcore.map((link) => link?.cmicId), ...fromCmic.map((link) => link?.procoreId)].filter(
        (id) => id !== undefined,
      ),
    };
  };
}
