import type { CmicSubcontractRecord } from '../../cmic/kinds/commitment/record.ts';
import type { RunEnd } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import { postDocument } from './post.ts';

/** Posts a written and linked subcontract, or a change order of one, as `postDocument` says: both are posted in the same way. */
export function postSubcontract(run: Run, document: CmicSubcontractRecord): Promise<RunEnd> {
  return postDocument(run, {
    resource: 'scmast',
    key: document.id,
    targetId: document.id,
    what: run.transfer.kind === 'COMMITMENT' ? 'subcontract' : 'change order',
    postDate: document.postDate,
    send: (date, requestId) => run.deps.cmic.commitment.post(document, date, requestId),
  });
}
