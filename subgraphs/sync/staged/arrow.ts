import { BASE_CONTRACT, subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import { anotherCompany } from '../importing/refusals.ts';
import { problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { ImportArrow } from '../transfer/arrow.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import { planStaged, type StagedPayload } from './plan.ts';
import { readByIds, type StagedSource } from './source.ts';
import { bringStaged } from './work.ts';

/** How the arrow reads a contract; several that are accepted together share one read. */
export type ReadStaged = (deps: SyncDeps, id: string) => Promise<StagedSource | Error | null>;

/** A subcontract that was born in CMiC to a Procore commitment. Off the map: it stands behind the setting `stagedCommitments.enabled`. Nothing is written to CMiC. */
export function stagedArrow(read: ReadStaged = readAlone): ImportArrow<StagedPayload> {
  return {
    kind: 'COMMITMENT',
    direction: 'IMPORT',
    once: true,
    async plan(deps, id, answers, transfer) {
      const key = subcontractKey(id);
      if (!key || key.change !== BASE_CONTRACT) return { missing: wrongId(id, `${deps.companyCode}/ACME/24-010-001`) };
      const another = anotherCompany(deps, key.company);
      if (another) return { missing: another };
      const source = await read(deps, id);
      if (source === null) return { missing: notFound(id) };
      if (source instanceof Error)
        return {
          missing: problem('BAD_INPUT', source.message, ['input', 'id'], 'Mend the row in CMiC.'),
          unplaced: true,
        };
      return planStaged(source, answers, deps.settings.currency, transfer);
    },
    run: bringStaged,
  };
}

async function readAlone(deps: SyncDeps, id: string): Promise<StagedSource | Error | null> {
  return (await readByIds(deps, [id])).get(id) ?? null;
}
