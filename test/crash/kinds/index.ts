import type { Kind } from '../../../subgraphs/sync/kind.ts';
import { commitment } from './commitment.ts';
import type { CrashKind } from './kind.ts';
import { projectWbs } from './project-wbs.ts';
import { vendor } from './vendor.ts';

export { type CrashKind, requestOf } from './kind.ts';

/** Every kind that is exported. */
export const crashKinds: readonly CrashKind[] = [vendor, projectWbs, commitment];

/** The kind of a name. @throws Error that lists the kinds there are. */
export function crashKind(name: Kind | string): CrashKind {
  const found = crashKinds.find(({ kind }) => kind === name);
  if (!found) throw new Error(`--kind is one of ${crashKinds.map(({ kind }) => kind).join(', ')}.`);
  return found;
}
