import type { PlanField } from '../../transfer/plan.ts';

/** What cost codes and cost types of Procore have in common. */
interface Coded {
  id: string;
  name: string | null;
  originId: string | null;
}

/** Where a master of CMiC stands in Procore. OURS: it bears our mark. UNMARKED: the same code without a mark, which is given ours. FOREIGN: the same code with another mark. */
export type Standing<R extends Coded> = { as: 'ABSENT' } | { as: 'OURS' | 'UNMARKED' | 'FOREIGN'; was: R };

/** Looks up masters among Procore's records: by our mark, which alone says for certain, then by the whole code. */
export function createStandings<R extends Coded>(
  records: readonly R[],
  codeOf: (record: R) => string | null,
): (master: { id: string; code: string }) => Standing<R> {
  const byMark = new Map(records.map((record) => [record.originId, record]));
  const byCode = new Map(records.map((record) => [codeOf(record), record]));
  return ({ id, code }) => {
    const marked = byMark.get(id);
    if (marked) return { as: 'OURS', was: marked };
    const was = byCode.get(code);
    if (!was) return { as: 'ABSENT' };
    return { as: was.originId ? 'FOREIGN' : 'UNMARKED', was };
  };
}

/** A member as the plan shows it. */
export function field(name: string, from: string | null, to: string | null): PlanField {
  return { name, from, to };
}
