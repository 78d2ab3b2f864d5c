import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES build and its dependants take the CommonJS one: two copies, and neither knows the other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: more workers than that only make the time limits lie.
    maxWorkers: 2,
  },
});
