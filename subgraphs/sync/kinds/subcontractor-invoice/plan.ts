import { equal, sum } from '../../../../kernel/money.ts';
import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, sentFields } from '../../transfer/plan.ts';
import type { Answers, Need } from '../../transfer/transfer.ts';
import { invoiceProblems } from './check.ts';
import { draftInvoice, requestIdOf, sentItems } from './draft.ts';
import { isEmpty } from './items.ts';
import type { InvoiceSource } from './read.ts';

/** What a run needs beside the plan. */
export interface InvoicePayload {
  source: InvoiceSource;
  /** Null only in a plan with problems, which never runs. */
  draft: RequestForPaymentDraft | null;
}

/** The plan of an invoice's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the client. */
export function planInvoice(
  deps: SyncDeps,
  source: InvoiceSource,
  answers: Answers,
  goesOn: boolean,
): Planned<InvoicePayload> {
  const { invoice, projectLink, link, existing } = source;
  const { currency, invoices } = deps.settings;
  const draft = draftInvoice(source, currency);
  const problems = invoiceProblems(source, answers, draft, invoices.emptyRequests);
  // A number that CMiC does not take has no body; its problem says so.
  const sendable = draft !== null && !problems.some(({ code }) => code === 'NUMBER_INVALID');
  const rows: Plan['rows'] = sendable
    ? [
        {
          action: existing ? 'KEEP' : 'CREATE',
          resource: 'apvoucher',
          key: requestIdOf(draft),
          fields: sentFields(deps.cmic['subcontractor-invoice'].body(draft)),
        },
      ]
    : [];
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('SUBCONTRACTOR_INVOICE', invoice.id, rows, answers),
    rows,
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: notTravelling(source, answers, currency),
    locks: ['status', 'invoiceNumber', 'billingDate', 'items'].map((field) => ({
      field,
      reason: 'Synced with the ERP: Procore locks the invoice as a whole.',
      liftedBy: 'Unlinking, after the request is void in CMiC.',
    })),
    problems,
  };
  // Only our own mark says that it travelled; somebody else's is a problem of its own (check-number.ts).
  const mark = readMark(invoice.originId, deps.companyCode, 4, deps.settings);
  const marked = mark.mark === 'OURS' ? mark.cmicId : null;
  return {
    plan,
    payload: { source, draft },
    projectId: invoice.projectId,
    jobId: projectLink?.cmicId ?? null,
    needs: needsOf(source),
    number: source.number,
    targetId: draft && requestIdOf(draft),
    alreadyAt: goesOn ? null : (link?.cmicId ?? marked),
  };
}

/** Its commitment, and the change orders whose lines it bills. */
function needsOf({ invoice: { commitmentId }, items }: InvoiceSource): Need[] {
  const changes = new Set(items.flatMap(({ item }) => (item.changeOrderId ? [item.changeOrderId] : [])));
  return [
    ...(commitmentId ? [{ kind: 'COMMITMENT' as const, id: commitmentId }] : []),
    ...[...changes].map((id): Need => ({ kind: 'COMMITMENT_CHANGE_ORDER', id })),
  ];
}

function referencesOf({ invoice, projectLink, commitmentLink, items }: InvoiceSource): string[] {
  const told = (name: string, to: { cmicId: string; link: object | null } | null) =>
    `${name} -> ${to ? `${to.cmicId} (${to.link ? 'linked' : 'by our mark'})` : 'not linked'}`;
  return [
    told(`project ${invoice.projectId}`, projectLink),
    told(`commitment ${invoice.commitmentId ?? 'none'}`, commitmentLink),
    ...items.map(({ item, lineId, line }) => {
      const sequence = line?.sequence ? `, number ${line.sequence}` : '';
      return `item ${item.id}: line ${item.lineItemId ?? 'none'} -> ${lineId ?? 'not linked'}${sequence}`;
    }),
  ];
}

function prerequisitesOf({
  projectLink,
  commitmentLink,
  contract,
  open,
  unposted,
  items,
}: InvoiceSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The commitment is in CMiC', commitmentLink !== null && contract !== null, 'Export the commitment first.'),
    row('The subcontract is posted', contract?.posted === true && !contract.isVoid, 'Post it in CMiC.'),
    row(
      'No other request of the contract is open',
      open.length === 0 && unposted === null,
      'Post or delete the open one in CMiC.',
    ),
    row(
      'Every item bills a line that is in CMiC and posted',
      sentItems(items).every(({ line, document }) => line !== null && document?.posted === true),
      'Export and post the change orders that it bills.',
    ),
  ];
}

function notTravelling({ invoice, items, posting }: InvoiceSource, answers: Answers, currency: string): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const tax = invoice.summary?.tax ?? sum(items.flatMap(({ item }) => item.taxAmount ?? []));
  const silent = items.length - sentItems(items).length;
  const counted = items.filter(({ item }) => item.quantityThisPeriod !== null && !equal(item.quantityThisPeriod, '0'));
  return [
    ...some(!equal(tax, '0'), `Tax of ${tax} ${currency}: the request is before tax, and tax is CMiC's own.`),
    ...some(silent > 0, `${silent} item(s) that bill, hold and release nothing.`),
    ...some(items.every(isEmpty) && items.length > 0, 'It asks for nothing: its lines go with zero amounts.'),
    ...some(counted.length > 0, `Quantities of ${counted.length} item(s): amounts only.`),
    ...some(
      posting === null && (answers.accountingDate ?? null) !== null,
      'The accounting date: accounts payable posts the request, on a date of its own.',
    ),
    ...some((answers.description ?? null) !== null, 'The description: a request for payment has none.'),
    'What the subcontractor claimed, comments and attachments.',
  ];
}
