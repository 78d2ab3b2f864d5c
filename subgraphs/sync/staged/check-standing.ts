import { compare, equal } from '../../../kernel/money.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { type Problem, problem } from '../problem.ts';
import { isOpen } from '../store/patch.ts';
import { approvedThere } from '../transfer/decide.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { codeIdOf, type StagedSource, typeIdOf } from './source.ts';

type Standing = Pick<StagedSource, 'there' | 'contract' | 'link' | 'transfer'>;

/**
 * Whether the commitment stands in Procore whole, so that only marks and the link are left: the header's mark is written last; and what an import of ours approved was whole when it did, which
 * its link, or the open import itself, tells until the mark is there.
 */
export function isSealed({ there, contract, link, transfer }: Standing): boolean {
  if (there === null) return false;
  if (there.originId === contract.header.id) return true;
  if (!isDraftOf(there, contract) || there.status === 'DRAFT') return false;
  return (link?.state === 'MARKING' && link.procoreId === there.id) || hasApproved(transfer);
}

/** Whether it is what an import of ours began: without a mark yet. */
export function isDraftOf(there: ProcoreCommitmentRecord, { header }: StagedSource['contract']): boolean {
  return there.originId === null && there.originData === header.id;
}

function hasApproved(transfer: Transfer | null): boolean {
  return transfer !== null && isOpen(transfer.state) && approvedThere(transfer);
}

/** What people did to a draft of ours that would be approved with it: lines of their own, a retainage that CMiC does not have, another status. */
export function draftProblems(source: Standing): Problem[] {
  const { there, contract } = source;
  if (there === null || isSealed(source)) return [];
  const own = there.retainagePercent;
  const status = problem(
    'BAD_INPUT',
    `${there.id} was begun by an import of ours and is no draft any more: it is ${there.statusText ?? 'without a status'}.`,
    ['status'],
    'Set it back to Draft in Procore, then try again.',
  );
  const retainage = problem(
    'BAD_INPUT',
    `${there.id} has a retainage of ${own} % in Procore, and CMiC has none.`,
    ['retainagePercent'],
    'Clear it in the draft in Procore, then try again.',
  );
  return [
    ...(there.status === 'DRAFT' ? [] : [status]),
    ...(contract.header.retainagePercent === null && own !== null && compare(own, '0') !== 0 ? [retainage] : []),
    ...intruderProblems(source, 'Take it out of the draft in Procore, then try again.'),
  ];
}

function intruderProblems({ there, contract }: Pick<Standing, 'there' | 'contract'>, fix: string): Problem[] {
  const own = new Set(contract.lines.map(({ id }) => id));
  return (there?.lines ?? [])
    .filter(({ originId }) => originId === null || !own.has(originId))
    .map(({ lineId, description }) =>
      problem(
        'BAD_INPUT',
        `Line ${lineId} (${description ?? 'without a description'}) of ${there?.id} is not in CMiC's contract.`,
        ['lines', lineId],
        fix,
      ),
    );
}

/** Where a commitment that stands whole is not what CMiC says by now: it is linked all the same, and whoever asked is told. */
export function sealedDifferences(source: StagedSource, there: ProcoreCommitmentRecord): Problem[] {
  const { contract, codes, types } = source;
  const fix =
    'It was imported as CMiC had it before. Bring the two together: by a change order, or void it and unlink.';
  const byMark = new Map(there.lines?.map((line) => [line.originId, line]));
  const lines = contract.lines.flatMap((line) => {
    const was = byMark.get(line.id);
    const [code, type] = [codes.get(codeIdOf(line)), types.get(typeIdOf(line))];
    const isSame =
      was !== undefined &&
      was.amount !== null &&
      equal(was.amount, line.amount) &&
      (!code || code.procoreId === was.costCodeId) &&
      (!type || type.procoreId === was.costTypeId);
    if (isSame) return [];
    const how = was ? `${was.amount ?? 'without an amount'} on ${was.wbsFlatCode ?? was.costCode}` : 'missing';
    const told = `Line ${line.task} is ${line.amount} on ${line.costCode} in CMiC, and ${how} in ${there.id}.`;
    return [problem('PLAN_CHANGED', told, ['lines', line.task], fix)];
  });
  return [...lines, ...intruderProblems({ contract, there }, fix)];
}

/** Why the contract is not one to bring at all: it came from Procore, belongs to another commitment, or is void. */
export function ownershipProblems({ contract, writtenFrom, link, there }: StagedSource): Problem[] {
  const { header } = contract;
  const path = ['input', 'id'];
  if (writtenFrom !== null)
    return [
      problem(
        'ALREADY_LINKED',
        `${header.id} was not born in CMiC: it was written from Procore's ${writtenFrom}.`,
        path,
        `approveCommitment with id "${writtenFrom}" brings back a link that was lost.`,
      ),
    ];
  if (link?.state === 'UNLINKING')
    return [problem('ALREADY_LINKED', `${header.id} is being unlinked.`, path, 'Try again in a moment.', true)];
  const isOwn = there && (there.originId === header.id || (link?.state === 'MARKING' && isDraftOf(there, contract)));
  if (link && !isOwn)
    return [
      problem(
        'ALREADY_LINKED',
        `${header.id} is linked to ${link.procoreId}.`,
        path,
        'Cancel its import, if one is open, and delete the draft that it left; or unlink that pair first, if it is wrong.',
      ),
    ];
  if (header.isVoid) return [problem('BAD_INPUT', `${header.id} is void in CMiC.`, path, 'Leave it there.')];
  return [];
}
