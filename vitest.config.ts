import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more go first: at the end one of them would leave the other core idle. Vitest takes nothing but a class here. */
const long =
  /\/crash\/|sync\/(import|export)-arrows|sync\/(adopting-crash|faults|outage|staged-commitments-faults)|feature-map/;
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  // Vite would take graphql's ES build and its dependants take the CommonJS one: two copies, and neither knows the other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores, of which two workers leave a third unused: their tests wait for leases and late writes. More than three only make the time limits lie.
    maxWorkers: 3,
    // Files of a worker share the modules: loading them again for each of 240 files would take minutes. No module has a state; what a file starts, it closes.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
});
