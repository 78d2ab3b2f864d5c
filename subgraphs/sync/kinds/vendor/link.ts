import type { Actor } from '../../../../kernel/auth/actor.ts';
import { parseNumber, splitId } from '../../../../kernel/ids.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { pick } from '../../../procore/rows.ts';
import { forbidden, seesCompanies } from '../../access.ts';
import type { Link } from '../../link/link.ts';
import { readMark } from '../../link/marks.ts';
import { finishMarking, giveUpMarking } from '../../link/mend.ts';
import type { LinkAnswered } from '../../link/mutate.ts';
import { rememberLink } from '../../matching/decision.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';

/**
 * Links an existing pair of vendors and marks the Procore vendor (domain, section 2, companies). The same pair again is the same link; a vendor with another partner is ALREADY_LINKED. A mark
 * that is there already is read, verified and adopted, never overwritten. What the two are called is remembered for suggestions.
 */
export async function linkVendor(
  deps: SyncDeps,
  actor: Actor,
  procoreId: string,
  cmicId: string,
): Promise<LinkAnswered> {
  const refused = forbidden(actor, 'link') ?? shapeProblem(deps, procoreId, cmicId);
  if (refused) return no(refused);
  if (!seesCompanies(actor, deps)) return no(notFound(procoreId, ['input', 'procoreVendorId']));
  const [vendors, partners] = await Promise.all([
    deps.procore.vendor.byIds([procoreId]),
    deps.cmic.vendor.byIds([cmicId]),
  ]);
  const vendor = pick(vendors, procoreId);
  if (!vendor) return no(notFound(procoreId, ['input', 'procoreVendorId']));
  const partner = partners.get(cmicId);
  if (!partner) return no(notFound(cmicId, ['input', 'cmicVendorId']));
  const holder = async () => (await deps.procore.vendor.byOriginId(cmicId))?.id ?? null;
  const { isNew, ...answered } = await linkRead(deps, actor, { vendor, cmicId, holder });
  const names = { procoreName: vendor.name ?? '', cmicName: partner.name };
  if (answered.link) await rememberLink(deps, actor, { kind: 'VENDOR', procoreId, cmicId, ...names }, isNew);
  return answered;
}

/** A pair that both systems show. */
export interface ReadPair {
  vendor: ProcoreVendorRecord;
  cmicId: string;
  /** The Procore vendor that carries the mark of this partner; asked only where it matters. */
  holder(): Promise<string | null>;
}

/** Links and marks a pair that was read: the second half of `linkVendor`, which may be repeated. `isNew`: the link was made by this call. */
export async function linkRead(
  deps: SyncDeps,
  actor: Pick<Actor, 'sub'>,
  pair: ReadPair,
): Promise<LinkAnswered & { isNew: boolean }> {
  const { vendor, cmicId } = pair;
  const procoreId = vendor.id;
  const adopted = adoptableMark(deps, vendor, cmicId);
  if ('problem' in adopted) return notNew(adopted.problem);
  if (adopted.mark === null) {
    const holder = await pair.holder();
    if (holder !== null && holder !== procoreId)
      return notNew(taken(['input', 'cmicVendorId'], `Procore vendor ${holder} carries the mark of ${cmicId}.`));
  }
  const [saved] = await deps.store.links.save([newLink(actor, procoreId, cmicId, adopted)]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if ('conflict' in saved) return notNew(conflictProblem(saved.conflict, procoreId));
  const { link, created: isNew } = saved;
  return link.state === 'ACTIVE' ? { link, problems: [], isNew } : { ...(await mark(deps, link)), isNew };
}

async function mark(deps: SyncDeps, link: Link): Promise<LinkAnswered> {
  if (link.state === 'UNLINKING')
    return {
      link,
      problems: [problem('NO_SUCH_STEP', 'The link is being taken apart.', ['input'], 'Ask again in a moment.', true)],
    };
  const { outcome, link: marked } = await finishMarking(deps, link);
  if (outcome.outcome === 'done') return { link: marked, problems: [] };
  if (outcome.outcome === 'refused' && !outcome.retryable) {
    await giveUpMarking(deps, link, outcome.message);
    return no(
      problem(
        'REFUSED_BY_PROCORE',
        outcome.message,
        ['input', 'procoreVendorId'],
        'Mend it in Procore, then link again.',
      ),
    );
  }
  const why = outcome.outcome === 'unknown' ? outcome.why : outcome.message;
  return {
    link: marked,
    problems: [
      problem(
        'SOURCE_UNAVAILABLE',
        `The link is saved; Procore could not be marked yet: ${why}`,
        ['input', 'procoreVendorId'],
        'It is marked by itself; nothing is to be done.',
        true,
      ),
    ],
  };
}

/** An earlier integration's mark to adopt, or null; `stands`: our own is there already, so that nothing is written. */
interface Adopted {
  mark: string | null;
  stands: boolean;
}

/** What Procore's mark means for the link, or why the vendor cannot be linked to this partner. */
function adoptableMark(deps: SyncDeps, vendor: ProcoreVendorRecord, cmicId: string): Adopted | { problem: Problem } {
  const reading = readMark(vendor.originId, deps.companyCode, 2, deps.settings);
  if (reading.mark === 'NONE') return { mark: null, stands: false };
  const path = ['input', 'procoreVendorId'];
  if (reading.mark === 'FOREIGN')
    return {
      problem: taken(
        path,
        `Procore vendor ${vendor.id} carries another integration's mark.`,
        'Add its pattern to the setting `marks.patterns` if it names a CMiC vendor.',
      ),
    };
  if (reading.cmicId !== cmicId)
    return { problem: taken(path, `Procore vendor ${vendor.id} carries the mark of ${reading.cmicId}.`) };
  // Our own mark outlived its link: the store was lost, or Procore's tool wrote it.
  if (reading.mark === 'OURS') return { mark: null, stands: vendor.originCode !== null };
  return { mark: vendor.originId, stands: false };
}

function newLink(actor: Pick<Actor, 'sub'>, procoreId: string, cmicId: string, { mark: adoptedMark, stands }: Adopted) {
  return {
    kind: 'VENDOR',
    procoreId,
    cmicId,
    state: stands ? 'ACTIVE' : 'MARKING',
    lines: [],
    projectId: null,
    jobId: null,
    adoptedMark,
    createdBy: actor.sub,
  } as const satisfies Omit<Link, 'id' | 'createdAt' | 'updatedAt'>;
}

function shapeProblem(deps: SyncDeps, procoreId: string, cmicId: string): Problem | null {
  if (parseNumber(procoreId) === null) return wrongId(procoreId, '2001', ['input', 'procoreVendorId']);
  const [company] = splitId(cmicId, 2) ?? [];
  if (company === undefined) return wrongId(cmicId, `${deps.companyCode}/ACME`, ['input', 'cmicVendorId']);
  if (company !== deps.companyCode)
    return problem(
      'NOT_SUPPORTED',
      `One CMiC company (${deps.companyCode}) feeds one Procore company; ${company} is another one.`,
      ['input', 'cmicVendorId'],
    );
  return null;
}

function conflictProblem(link: Link, procoreId: string): Problem {
  const ours = link.procoreId === procoreId;
  return taken(
    ['input', ours ? 'procoreVendorId' : 'cmicVendorId'],
    `${ours ? procoreId : link.cmicId} is linked to ${ours ? link.cmicId : link.procoreId} (link ${link.id}).`,
  );
}

function taken(path: string[], message: string, fix = 'Unlink that pair first, if it is wrong.'): Problem {
  return problem('ALREADY_LINKED', message, path, fix);
}

function no(refused: Problem): LinkAnswered {
  return { link: null, problems: [refused] };
}

function notNew(refused: Problem): LinkAnswered & { isNew: boolean } {
  return { ...no(refused), isNew: false };
}
