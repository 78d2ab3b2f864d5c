import type { Kind } from '../../kind.ts';
import { kinds as allKinds } from '../../kind.ts';
import type { ListPage } from '../../store/port.ts';
import type { SyncDeps } from '../../system.ts';
import type { TransferState } from '../../transfer/transfer.ts';
import type { Subject } from '../subject.ts';

/** A vendor is in no figure; what a company's codes change is seen by their links. */
const kinds: Kind[] = allKinds.filter((kind) => kind !== 'VENDOR' && kind !== 'COMPANY_WBS');
/** The states of a transfer that may have written something. */
const states: TransferState[] = ['QUEUED', 'RUNNING', 'UNCERTAIN', 'ENTERED', 'DONE', 'FAILED', 'CANCELLED'];
const last: ListPage<'updatedAt'> = { first: 1, orderBy: { field: 'updatedAt', direction: 'DESC' } };

/**
 * What has passed through us for a subject so far: its newest transfer and its links, in a text that is another one once anything did. Taken before a reading begins, so that what is
 * written meanwhile makes it stale as well. Drafts are in no figure, and are not looked at.
 */
export async function stampOf({ store }: SyncDeps, { projectId, controlJobId }: Subject): Promise<string> {
  const scope = {
    projectIds: projectId === null ? null : [projectId],
    jobIds: controlJobId === null ? null : [controlJobId],
  };
  const own = projectId === null ? { jobIds: scope.jobIds ?? [] } : { projectIds: [projectId] };
  const company = { kinds: ['COMPANY_WBS' as const] };
  const [[transfer], [link], links, [code], codes] = await Promise.all([
    store.transfers.list({ kinds, states, scope }, last),
    store.links.list(own, last),
    store.links.count(own),
    store.links.list(company, last),
    store.links.count(company),
  ]);
  return JSON.stringify([
    transfer && [transfer.id, transfer.version],
    link && [link.id, link.updatedAt, links],
    code && [code.id, code.updatedAt, codes],
  ]);
}
