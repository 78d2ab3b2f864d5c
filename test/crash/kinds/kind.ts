import type { Story, StoryRequest } from '../../../sandbox/story/index.ts';
import type { Kind } from '../../../subgraphs/sync/kind.ts';
import type { SandboxControl } from '../../support/control.ts';
import type { ExpectedDocument } from '../expected.ts';

/** One kind of export, as the engine of the harness needs to know it. */
export interface CrashKind {
  kind: Kind;
  /** The mutation that approves a document: `approveCommitment`. */
  mutation: string;
  /** What its run writes to CMiC, in order, by the beginnings of the steps' names: `header` `line` `post`. */
  steps: readonly string[];
  /** Where its run marks Procore: `mark:lines`. After the first steps, before those of `steps` that stand in `afterMarks`. */
  marks: readonly string[];
  /** Steps that come after the marks. */
  afterMarks?: readonly string[];
  /** Members of the settings file that differ from the default: invoices are posted by us here. */
  settings?: object;
  /** The sizes of a generated story that can have so many documents. */
  sizes(documents: number): Omit<Extract<StoryRequest, { story: 'large' }>, 'story' | 'seed'>;
  /** The story with so many documents that wait for their approval. Pure. */
  prepare(story: Story, documents: number): Story;
  /** The documents of a prepared story as CMiC is to hold them; none where they are entered. Pure. */
  expected(story: Story): ExpectedDocument[];
  /** Enters so many documents in Procore, where a story cannot tell of them; they are added to those of the story. */
  enter?(procore: SandboxControl, story: Story, documents: number): Promise<ExpectedDocument[]>;
}

/** The request of a kind's story. */
export function requestOf(kind: CrashKind, documents: number, seed: number): Extract<StoryRequest, { story: 'large' }> {
  return { story: 'large', seed, ...kind.sizes(documents) };
}
