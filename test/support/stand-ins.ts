import { createCmic } from '../../sandbox/cmic/index.ts';
import { createProcore } from '../../sandbox/procore/index.ts';
import { createSandboxServer } from '../../sandbox/shell/index.ts';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Story } from '../../sandbox/story/types.ts';
import { createControl, type SandboxControl } from './control.ts';

/** Each side's own version of the default story. */
export interface Sides {
  procore?: (story: Story) => Story;
  cmic?: (story: Story) => Story;
}

/** Both stand-ins, for several worlds and workers one after another. */
export interface StandIns {
  sandbox: Pick<Sandbox, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>;
  procore: SandboxControl;
  cmic: SandboxControl;
  /** Both as they were at first: rows, journals and faults. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both stand-ins, each telling the default story in its own way. */
export async function startStandIns({ procore, cmic }: Sides = {}): Promise<StandIns> {
  const [left, right] = await Promise.all([
    createSandboxServer({ factory: (deps) => createProcore({ ...deps, story: told(deps.story, procore) }) }),
    createSandboxServer({ factory: (deps) => createCmic({ ...deps, story: told(deps.story, cmic) }) }),
  ]);
  const controls = { procore: createControl(left.url), cmic: createControl(right.url) };
  return {
    ...controls,
    sandbox: { procoreUrl: left.url, cmicUrl: right.url, cmicApiUrl: `${right.url}/cmictest` },
    async reset() {
      for (const control of Object.values(controls)) {
        await control.post('reset', { story: 'default' });
        await control.faults([]);
      }
    },
    async close() {
      await Promise.all([left.close(), right.close()]);
    },
  };
}

const told = (story: Story, change: (story: Story) => Story = (same) => same) => change(structuredClone(story));

/** The story without what stands on codes, for a Procore that has few of them. */
export function withoutDocuments(story: Story): Story {
  const none = { commitments: [], primeContracts: [], changeOrders: [], billingPeriods: [], invoices: [] };
  return { ...story, ...none, budgetChanges: [], forecasts: [] };
}
