import type { Actor } from '../../../kernel/auth/actor.ts';
import type { Kind } from '../kind.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import type { SyncDeps } from '../system.ts';
import { nameKey } from './words.ts';

/** Two records with their names as they are now. */
export interface NamedPair {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  procoreName: string;
  cmicName: string;
}

/** A decision of this actor at this moment. Only vendors are known by names that mean the same elsewhere: decisions about other kinds teach nothing about names. */
export function newDecision(
  deps: Pick<SyncDeps, 'clock'>,
  actor: Pick<Actor, 'sub'>,
  pair: NamedPair,
  members: Pick<MatchDecision, 'verdict'> & Partial<Pick<MatchDecision, 'reason' | 'plan'>>,
): MatchDecision {
  const keyOf = (name: string) => (pair.kind === 'VENDOR' ? nameKey(name) : '');
  return {
    ...pair,
    procoreKey: keyOf(pair.procoreName),
    cmicKey: keyOf(pair.cmicName),
    reason: null,
    plan: null,
    ...members,
    by: actor.sub,
    at: deps.clock.now().toISOString(),
  };
}

/** Remembers that a person linked a pair. Asking again for a link that stands is no new decision; a link that is new is one, though the two were linked before, maybe under other names. */
export async function rememberLink(
  deps: SyncDeps,
  actor: Pick<Actor, 'sub'>,
  pair: NamedPair,
  isNew: boolean,
): Promise<void> {
  const { matchDecisions } = deps.store;
  const decisions = await matchDecisions.ofRecords(pair.kind, [pair.procoreId]);
  const known = decisions.find(({ cmicId, verdict }) => cmicId === pair.cmicId && verdict === 'ACCEPTED');
  // It stays a part of the bulk acceptance that it belongs to, which is known by how many they are.
  const members = { verdict: 'ACCEPTED', plan: known?.plan ?? null } as const;
  if (isNew || !known) await matchDecisions.put([newDecision(deps, actor, pair, members)]);
}
