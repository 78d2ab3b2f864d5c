import type { SyncContext } from '../context.ts';
import { readVendorMatches } from '../kinds/vendor/match-source.ts';
import { readMark } from '../link/marks.ts';
import type { Suggestion } from '../matching/suggest.ts';
import type { Party, Proposed, Said } from './proposal.ts';
import { propose } from './propose.ts';

/** The vendors of a project's commitments and of its job's contracts; `named` tells what each side calls them. */
export interface VendorsAsked {
  procore: ReadonlyMap<string, string | null>;
  cmic: ReadonlyMap<string, string | null>;
}

/**
 * Which vendor of the project's commitments is which of its job's contracts, by the rules of vendor suggestions: the directories as a whole are compared, so that somebody else who looks alike is
 * a rival though he has no contract here. The directories are read (three calls) only where one of the vendors is not linked.
 */
export async function proposeVendors(
  context: SyncContext,
  { procore, cmic }: VendorsAsked,
  said: Said,
): Promise<Proposed> {
  const { deps } = context.sync;
  const ids = [...procore.keys()];
  const links = await deps.store.links.byProcore('VENDOR', ids);
  const hasOpen = ids.some((_, index) => !links[index]);
  const matches = hasOpen ? await readVendorMatches(context) : null;
  const partners = new Set([...cmic.keys(), ...links.flatMap((link) => link?.cmicId ?? [])]);
  const wanted = (suggestion: Suggestion) => procore.has(suggestion.procoreId);
  const suggestions = matches?.suggestions.filter(wanted) ?? [];
  for (const { cmicId } of suggestions) partners.add(cmicId);
  const party = (id: string): Party => {
    const record = matches?.procore.get(id);
    const name = record?.name ?? procore.get(id) ?? null;
    return { id, name, mark: readMark(record?.originId ?? null, deps.companyCode, 2, deps.settings) };
  };
  const evidence = new Map(suggestions.map((each) => [`${each.procoreId} ${each.cmicId}`, each.evidence]));
  const proposed = await propose<Party, Party>(deps, {
    kind: 'VENDOR',
    procore: ids.map(party),
    cmic: [...partners].map((id) => ({ id, name: matches?.cmic.get(id)?.name ?? cmic.get(id) ?? null })),
    compare: (a, b) => evidence.get(`${a.id} ${b.id}`) ?? [],
    suggestions,
    ...said,
  });
  // A vendor of CMiC that has no contract on this job takes part as somebody's partner, and is nobody who is missing.
  return { ...proposed, lone: proposed.lone.filter(({ system, id }) => system === 'PROCORE' || cmic.has(id)) };
}
