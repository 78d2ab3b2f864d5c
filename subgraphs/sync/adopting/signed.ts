import { createHash } from 'node:crypto';
import { asMoney } from '../../../kernel/money.ts';
import type { SyncDeps } from '../system.ts';
import type { Adoption, BaselineDifference, Signature } from './record.ts';

/** Notes each difference of a signed baseline, which explains it, and says that the signature is whole. May be repeated: a note has the id of its difference and adoption. */
export async function finishSigning(deps: SyncDeps, adoption: Adoption): Promise<void> {
  const { signature, projectId, id } = adoption;
  if (!signature || signature.isWhole) return;
  const rows = await baselineRows(deps, adoption);
  const { currency } = deps.settings;
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await Promise.all(
      rows.slice(from, from + AT_ONCE).map(({ id: differenceId, drift }) => {
        const by = drift === null ? '' : ` by ${asMoney(drift, currency).amount} (Procore minus CMiC)`;
        const text = `Stood in the baseline that ${signature.by} signed${by}. ${signature.note}`;
        const own = createHash('sha256').update(`${id} ${differenceId}`).digest('base64url');
        const note = { id: own, projectId, differenceId, at: signature.at, by: signature.by, note: text };
        return deps.store.reconciliations.addNote(note);
      }),
    );
  await deps.store.adoptions.save({ ...adoption, n: adoption.n + 1, signature: { ...signature, isWhole: true } });
}

const AT_ONCE = 20;
const BATCH = 500;

/** The differences that stood in the signed baseline; none while nobody has signed. */
export async function baselineRows({ store }: SyncDeps, adoption: Adoption): Promise<BaselineDifference[]> {
  const { signature } = adoption;
  if (!signature) return [];
  const found: BaselineDifference[] = [];
  for (let after = -1; ; ) {
    const rows = await store.adoptions.rows(baselineRowsId(adoption, signature), 'BASELINE', {}, after, BATCH);
    found.push(...rows.map(({ row }) => row));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = last.n;
  }
}

/** Kept by report, so that two who sign different reports at once do not mix them. */
export function baselineRowsId({ id }: Pick<Adoption, 'id'>, { reportId }: Pick<Signature, 'reportId'>): string {
  return `${id}/${reportId}`;
}
