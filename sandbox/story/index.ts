import { z } from 'zod';
import { defaultStory } from './default.ts';
import { largeStory } from './large.ts';
import { withMoney } from './large-money.ts';
import { withRunningPair } from './running-pair.ts';
import type { Story } from './types.ts';

export { defaultStory } from './default.ts';
export { largeStory } from './large.ts';
export type { Story } from './types.ts';

const size = (fallback: number, low: number, high: number) => z.int().min(low).max(high).default(fallback);

const large = z.strictObject({
  story: z.literal('large'),
  seed: z.int().default(1),
  projects: size(25, 1, 20_000),
  commitments: size(200, 0, 500_000),
  vendors: size(60, 1, 99_999),
  jobCostRows: size(0, 0, 1_000_000),
  purchaseOrders: z.number().min(0).max(1).default(0.05),
  codesPerProject: size(20, 1, 150),
  subJobs: z.int().min(0).max(200).optional(),
  /** Money in motion on both sides, in every status. */
  money: z.boolean().default(false),
});

const plain = z.strictObject({
  story: z.literal('default'),
  seed: z.int().default(1),
  /** The older project and its job in full swing on both sides, without a link. */
  running: z.boolean().optional(),
});

const request = z.discriminatedUnion('story', [plain, large], {
  error: (issue) => (issue.code === 'invalid_union' ? 'There are two stories: default and large' : undefined),
});

/** What `POST /_sandbox/reset` takes: the story's name, its seed and, for `large`, its sizes. */
export type StoryRequest = z.input<typeof request>;

/** The request of a story as it was understood, with every default filled in. */
export type StorySettings = z.output<typeof request>;

/**
 * Checks a request for a story and fills in the defaults; a missing name means `default`.
 * @throws Error whose message names each wrong member, one sentence a member.
 */
export function checkStory(input: unknown): StorySettings {
  const named =
    typeof input === 'object' && input !== null && !('story' in input) ? { ...input, story: 'default' } : input;
  const result = request.safeParse(named ?? { story: 'default' });
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '));
}

/** Builds the story that a request asks for. Throws like `checkStory`. */
export function buildStory(input: unknown): Story {
  const settings = checkStory(input);
  if (settings.story === 'default') {
    const plainStory = defaultStory(settings.seed);
    return settings.running ? withRunningPair(plainStory) : plainStory;
  }
  const story = largeStory(settings);
  return settings.money ? withMoney(story) : story;
}
