import { z } from 'zod';
import { checkRecord, key, text } from '../../../../kernel/records.ts';
import type { ChangeOrderPackage } from '../../change-order.ts';
import { type Check, orFault, type Row, strict } from '../../rows.ts';
import { orNone, type ProcoreSource } from '../../source.ts';

/** The project-scoped twin of a package: another id for the same change order, without a mark. */
export interface ScopedOrder {
  id: string;
  packageNumber: string | null;
}

/** The path of a project's commitment change orders; its list answers whole. */
export const scopedPath = (projectId: string) => `/rest/v1.0/projects/${projectId}/commitment_change_orders`;

/** The path of a change order's lines by the project-scoped id. */
export const scopedLines = (companyId: string, projectId: string, id: string) =>
  `/rest/v2.0/companies/${companyId}/projects/${projectId}/commitment_change_orders/${id}/line_items`;

/** Reads a project-scoped change order: its own id, and the package that it stands for. */
export const checkScoped: Check<ScopedOrder> = (value, path, where) => {
  const row = checkRecord(z.object({ id: key, legacy_package_id: text }), value, 'PROCORE', path, where);
  return { id: row.id, packageNumber: row.legacy_package_id };
};

const checkTarget: Check<{ id: string; target: string | null }> = (value, path, where) => {
  const row = checkRecord(z.object({ id: key, commitment_line_item_id: text }), value, 'PROCORE', path, where);
  return { id: row.id, target: row.commitment_line_item_id };
};

/**
 * Which line of the contract a line changes is documented of v2's lines alone (reference 5.8). Where the package's lines leave it out, v2 is asked: a line that is taken for new
 * by mistake would be booked as one.
 */
export function createTargets(source: ProcoreSource) {
  const { companyId } = source;

  const targetsOf = async (projectId: string, number: string, scoped: readonly ScopedOrder[]) => {
    const twin = scoped.find(({ packageNumber }) => packageNumber === number);
    if (!twin) return new Map<string, string | null>();
    const lines = await source.all({
      path: scopedLines(companyId, projectId, twin.id),
      check: checkTarget,
      maxPage: 100,
    });
    return new Map(strict(lines).map(({ id, target }) => [id, target]));
  };

  return {
    /** The packages with the lines that each of their lines changes. */
    complete: async (
      projectId: string,
      rows: readonly Row<ChangeOrderPackage>[],
    ): Promise<Row<ChangeOrderPackage>[]> => {
      const open = rows.filter(
        (row): row is ChangeOrderPackage =>
          !(row instanceof Error) && row.side !== 'PRIME' && (row.lines ?? []).some((line) => !line.isTargetTold),
      );
      if (open.length === 0) return [...rows];
      const scoped = strict(await orNone([], source.all({ path: scopedPath(projectId), check: checkScoped })));
      const found = new Map(
        await Promise.all(open.map(async ({ id }) => [id, await orFault(targetsOf(projectId, id, scoped))] as const)),
      );
      return rows.map((row) => {
        const targets = row instanceof Error ? undefined : found.get(row.id);
        if (row instanceof Error || !targets) return row;
        if (targets instanceof Error) return targets;
        const lines = (row.lines ?? []).map((line) =>
          targets.has(line.id)
            ? { ...line, commitmentLineItemId: targets.get(line.id) ?? null, isTargetTold: true }
            : line,
        );
        return { ...row, lines };
      });
    },
  };
}
