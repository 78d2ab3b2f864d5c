import { equal } from '../../../kernel/money.ts';
import type { CommitmentClient } from '../../cmic/kinds/commitment/client.ts';
import type { CmicSubcontractRecord } from '../../cmic/kinds/commitment/record.ts';
import { subcontractId, subcontractLineId } from '../../cmic/kinds/commitment/record.ts';
import { type PlanRow, sentFields } from '../transfer/plan.ts';
import type { Drafts } from './subcontract.ts';

/** The rows of a subcontract document as they will be sent; what stands in CMiC already is kept. Pure, as the bodies of the client are. */
export function subcontractRows(
  writer: Pick<CommitmentClient, 'headerBody' | 'lineBody'>,
  drafts: Drafts,
  existing: CmicSubcontractRecord | null,
): PlanRow[] {
  const header: PlanRow = {
    action: existing ? 'KEEP' : 'CREATE',
    resource: 'scmast',
    key: subcontractId(drafts.header),
    fields: sentFields(writer.headerBody(drafts.header)),
  };
  const lines = drafts.lines.map(({ draft }): PlanRow => {
    const stands =
      existing?.lines.some((line) => line.task === draft.task && equal(line.amount, draft.amount)) ?? false;
    return {
      action: stands ? 'KEEP' : 'CREATE',
      resource: 'scsched',
      key: subcontractLineId(draft, draft.task),
      fields: sentFields(writer.lineBody(draft)),
    };
  });
  return [header, ...lines];
}
