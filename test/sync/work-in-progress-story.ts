import type { Story, StoryInvoice } from '../../sandbox/story/types.ts';

/** Two digits of cents that differ from job to job. */
const cents = (i: number) => 10 + (i % 90);

/** Adds to a generated story what it does not have by itself, on some jobs each: owner's changes agreed and pending, subcontractors' invoices, and requests for payment of posted subcontracts. */
export function withMoney(story: Story): Story {
  const jobs = story.jobs.map((job, i) => ({ ...job, i }));
  const projectOf = (i: number) => 1001 + i;
  const third = jobs.filter(({ i }) => i % 3 === 0);
  const code = (job: (typeof jobs)[number], n: number) => job.codes[n % job.codes.length]?.code ?? '';
  return {
    ...story,
    primeChangeOrders: jobs
      .filter(({ i }) => i % 4 !== 1)
      .map((job) => ({
        id: 900 + job.i,
        contract: job.code,
        title: 'Owner change',
        amounts: [`${1000 + job.i}.37`, `-${100 + job.i}.05`, '0.01'],
      })),
    pcis: third.flatMap((job) =>
      ['PENDING', 'REJECTED', 'APPROVED'].map((status, n) => ({
        company: 'ZZ',
        job: job.code,
        type: 'EXT',
        code: `EXT000${n + 1}`,
        name: `Change ${n + 1}`,
        status,
        method: 'A' as const,
        refDate: '2025-06-01',
        postDate: null,
        lines: [
          { job: job.code, code: code(job, 0), type: 'S', amount: '0.00', bill: `${n + 1}25.${cents(job.i)}` },
          { job: job.code, code: code(job, 1), type: 'S', amount: '10.00', bill: null },
        ],
      })),
    ),
    subcontracts: third.map((job) => ({
      company: 'ZZ',
      vendor: 'V00001',
      job: job.code,
      number: `${job.code}-S01`,
      change: '000',
      name: 'Site work',
      amount: '50000.00',
      retainagePercent: '10.0',
      posted: true,
      voided: false,
      commitmentId: null,
      lines: [
        { task: '1', name: 'Site work', job: job.code, code: code(job, 0), type: 'S', amount: '50000.00', uom: '$' },
      ],
    })),
    requestsForPayment: third.flatMap((job) =>
      ['2025-06-30', '2025-06-30', null].map((postDate, n) => ({
        company: 'ZZ',
        vendor: 'V00001',
        job: job.code,
        contract: `${job.code}-S01`,
        invoice: `PA-${job.i}-${n + 1}`,
        invoiceDate: '2025-06-25',
        postDate,
        lines: [
          {
            change: '000',
            task: '1',
            amount: '1000.00',
            held: `10${n}.${cents(job.i)}`,
            released: n === 1 ? '20.05' : '0.00',
          },
        ],
      })),
    ),
    billingPeriods: jobs.map(({ i }) => ({
      id: 500 + i,
      projectId: projectOf(i),
      startDate: '2025-06-01',
      endDate: '2025-06-30',
      dueDate: '2025-07-10',
      status: 'open' as const,
    })),
    invoices: jobs.filter(({ i }) => i % 3 === 1).flatMap(({ i }) => invoicesOf(story, projectOf(i), i)),
  };
}

/** Two approved invoices and a draft on the first two commitments of a project. */
function invoicesOf(story: Story, projectId: number, i: number): StoryInvoice[] {
  const contracts = story.commitments.filter((one) => one.projectId === projectId).slice(0, 2);
  return contracts.flatMap((contract, c) =>
    ['approved', 'approved_as_noted', 'draft'].map((status, n) => {
      const id = 10_000 + i * 100 + c * 10 + n;
      return {
        id,
        projectId,
        contractId: contract.id,
        number: n + 1,
        periodId: 500 + i,
        invoiceNumber: `S-${id}`,
        status,
        billingDate: '2025-06-25',
        mark: null,
        items: contract.lines.slice(0, 2).map((line, k) => ({
          id: id * 10 + k,
          lineId: line.id,
          work: '100.00',
          retained: `1${n}.${10 + k}`,
          released: n === 1 ? '2.05' : '0.00',
        })),
      };
    }),
  );
}
