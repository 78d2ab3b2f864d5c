import type { CmicCategoryRecord } from '../../../cmic/kinds/company-wbs/record.ts';
import type { CostTypeUpdate } from '../../../procore/kinds/company-wbs/client.ts';
import { inactive, markedByOthers, sameName } from '../../importing/codes.ts';
import type { Compared } from './items.ts';
import type { CompanyLists } from './read.ts';
import { createStandings, field } from './standing.ts';
import { addStatus } from './status.ts';

/**
 * Procore's grouping of a new cost type, by the letters that most CMiC companies use. Only values that Procore documents (reference 5.3): none of them means labor, so a labor type is
 * sent without, as is any other letter. Procore's users set it; an existing type keeps what it has.
 */
const baseTypes: Readonly<Record<string, string>> = {
  E: 'equipment',
  M: 'materials',
  S: 'commitment',
  P: 'professional_services',
  O: 'other',
};

/** Compares CMiC's categories with Procore's cost types and adds what is to be brought. Pure. */
export function compareCostTypes(result: Compared, masters: readonly CmicCategoryRecord[], lists: CompanyLists): void {
  const standingOf = createStandings(lists.types, ({ code }) => code);
  for (const master of [...masters].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const { id: key, code, name, isActive } = master;
    const stands = standingOf(master);
    if (!isActive && stands.as !== 'OURS') {
      result.left.push(inactive(key));
    } else if (stands.as === 'ABSENT') {
      const baseType = baseTypes[code];
      result.items.push({
        stage: 'type',
        key,
        action: 'CREATE',
        procoreId: null,
        update: { originId: key, code, name, ...(baseType ? { baseType } : {}) },
        fields: [
          field('origin_id', null, key),
          field('csv_import_code', null, code),
          field('name', null, name),
          ...(baseType ? [field('base_type', null, baseType)] : []),
        ],
      });
    } else if (stands.as === 'FOREIGN') {
      result.bad.push(markedByOthers(key, stands.was));
    } else {
      const { was } = stands;
      const renamed = isActive && !sameName(was.name, name);
      const update: CostTypeUpdate = { id: was.id, originId: key, ...(renamed ? { name } : {}) };
      const changes = [
        ...(stands.as === 'UNMARKED' ? [field('origin_id', was.originId, key)] : []),
        ...(renamed ? [field('name', was.name, name)] : []),
      ];
      const action = changes.length > 0 ? 'UPDATE' : 'KEEP';
      const fields = action === 'KEEP' ? [field('name', was.name, was.name)] : changes;
      result.items.push({ stage: 'type', key, action, procoreId: was.id, update, fields });
      addStatus(result, 'line_item_type', master, was.id, lists);
    }
  }
}
