import { makeDirectories } from '../test/matching/directory.ts';
import {
  bulkOf,
  exactNames,
  type Given,
  type Measured,
  measure,
  normalisedNames,
  pairedOf,
  suggestionsOf,
} from '../test/matching/measure.ts';

/** How right each way of matching vendors is, over several labelled sets, beside exact names. */
export interface MatchingResult {
  way: string;
  measured: Measured;
}

/** What is measured, and on what: sets that nothing was tuned on (the tests use other seeds). */
export interface MatchingRun {
  companies: number;
  /** Records of Procore that have a partner. */
  partners: number;
  /** Of both directories together. */
  records: number;
  /** Comparing all sets, one after the other. */
  ms: number;
  results: MatchingResult[];
}

const SEEDS = [101, 102, 103];

/** Makes the sets, matches each in every way, and adds the counts up. */
export async function measureMatching(companies = 1000): Promise<MatchingRun> {
  const counts = new Map<string, { given: number; right: number }>();
  let [partners, records, ms] = [0, 0, 0];
  for (const seed of SEEDS) {
    const labelled = makeDirectories(seed, companies);
    const began = performance.now();
    const suggestions = await suggestionsOf(labelled);
    ms += performance.now() - began;
    const ways: [string, Given[]][] = [
      ['exact names (case ignored)', exactNames(labelled)],
      ['normalised names', normalisedNames(labelled)],
      ['the one-to-one pairing, from 0.6', pairedOf(suggestions)],
      ['the one-to-one pairing, from 0.8', pairedOf(suggestions, 0.8)],
      ['bulk acceptance, from 0.8', bulkOf(suggestions, 0.8)],
      ['bulk acceptance, from 0.9', bulkOf(suggestions)],
    ];
    for (const [way, given] of ways) {
      const { right } = measure(labelled, given);
      const sum = counts.get(way) ?? { given: 0, right: 0 };
      counts.set(way, { given: sum.given + given.length, right: sum.right + right });
    }
    partners += labelled.truth.size;
    records += labelled.procore.length + labelled.cmic.length;
  }
  const results = [...counts].map(([way, { given, right }]) => ({
    way,
    measured: { given, right, precision: given === 0 ? 1 : right / given, recall: right / partners },
  }));
  return { companies: companies * SEEDS.length, partners, records, ms, results };
}

/** The lines that `npm run bench` prints. */
export function matchingLines({ companies, partners, records, ms, results }: MatchingRun): string[] {
  const wide = Math.max(...results.map(({ way }) => way.length));
  return [
    `Vendor matching: ${companies} made-up companies in ${SEEDS.length} sets, ${records} records, ${partners} with a partner; compared in ${(ms / 1000).toFixed(1)} s`,
    ...results.map(
      ({ way, measured }) =>
        `  ${way.padEnd(wide)}  precision ${measured.precision.toFixed(3)}  recall ${measured.recall.toFixed(3)}  (${measured.right} of ${measured.given} right)`,
    ),
  ];
}
