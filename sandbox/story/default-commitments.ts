import { addDays, type CodePlace, codePlaces, drawLine } from './commitment-lines.ts';
import { counter } from './job-codes.ts';
import type { Random } from './random.ts';
import type { StoryCommitment, StoryCommitmentLine, StoryJob, StoryJobCode } from './types.ts';

type Fact = [id: number, projectId: number, status: string, vendorId: number | null, title: string];

/** Twenty-eight subcontracts and twelve purchase orders in every status; the peculiar ones are changed in `settle`. */
export function defaultCommitments(random: Random, jobs: readonly StoryJob[]): StoryCommitment[] {
  const nextLine = counter(88_001);
  return FACTS.map(([id, projectId, status, vendorId, title]) => {
    const job = jobs.find((one) => one.project?.id === projectId);
    if (!job) throw new Error(`The story has no project ${projectId}`);
    const type = id < 5541 ? 'WorkOrderContract' : 'PurchaseOrderContract';
    const places = codePlaces(job);
    const count = id === 5501 ? 3 : random.int(1, 4);
    const lines = Array.from({ length: count }, () => drawLine(random, type, random.pick(places), nextLine()));
    const date = addDays(job.startDate, (id - 5500) * 3);
    const commitment: StoryCommitment = {
      id,
      type,
      projectId,
      number:
        type === 'WorkOrderContract'
          ? `${job.code}-${String(id - 5500).padStart(3, '0')}`
          : `${job.code}-P${String(id - 5540).padStart(2, '0')}`,
      title,
      description: `${title} complete, per plans and specifications.`,
      status,
      vendorId,
      retainagePercent: type === 'WorkOrderContract' && (id === 5501 || random.chance(0.6)) ? '10.0' : null,
      date,
      startDate: addDays(date, 14),
      endDate: addDays(date, 194),
      lines,
      mark: null,
    };
    return settle(commitment, job, places);
  });
}

/** What makes the named commitments worth naming. */
function settle(commitment: StoryCommitment, job: StoryJob, places: CodePlace[]): StoryCommitment {
  const [first, ...rest] = commitment.lines;
  if (!first) return commitment;
  switch (commitment.id) {
    case 5501:
      return { ...commitment, lines: acmeLines(commitment.lines, places) };
    case 5504: {
      // The line stands on a code that was born in Procore, so CMiC does not know it.
      const unknown = job.codes.find((code) => code.in === 'procore');
      const line = { ...first, description: 'Unassigned Costs', costCodeId: unknown?.procoreId ?? null, job: job.code };
      return { ...commitment, lines: [line, ...rest] };
    }
    case 5505:
      return { ...commitment, lines: [{ ...first, costType: null }, ...rest] };
    case 5508:
      // CMiC's contract code holds 20 characters.
      return { ...commitment, number: '24-010-SITE-DRYWALL-PATCH-008' };
    case 5510: {
      const mark = `ZZ/ACME/${commitment.number}`;
      return {
        ...commitment,
        mark,
        lines: commitment.lines.map((line) => ({ ...line, mark: `${mark}/000/${line.id}` })),
      };
    }
    default:
      return commitment;
  }
}

/** The three lines of 24-010-001: two on the control job, one on the parking structure's own code. */
function acmeLines(drawn: readonly StoryCommitmentLine[], places: readonly CodePlace[]): StoryCommitmentLine[] {
  const wanted: [place: number, code: string, amount: string][] = [
    [0, '03-100', '125400.50'],
    [0, '03-200', '48250.25'],
    [1, '03-300', '31980.75'],
  ];
  return wanted.map(([at, code, amount], i) => {
    const place = places[at];
    const row = place?.codes.find((one) => one.code === code);
    const line = drawn[i];
    if (!place || !row || !line) throw new Error(`The story has no code ${code} for 24-010-001`);
    return onCode({ ...line, amount, unitCost: amount }, place, row);
  });
}

function onCode(line: StoryCommitmentLine, place: CodePlace, code: StoryJobCode): StoryCommitmentLine {
  return { ...line, description: code.name, costCodeId: code.procoreId, costType: 'S', job: place.job };
}

const FACTS: Fact[] = [
  [5501, 1001, 'Approved', 2001, 'Structural concrete'],
  [5502, 1001, 'Approved', 2002, 'Electrical rough-in'],
  [5503, 1001, 'Draft', 2005, 'Interior partitions'],
  [5504, 1001, 'Approved', 2005, 'Drywall allowance'],
  [5505, 1001, 'Approved', 2005, 'Ceilings, east wing'],
  [5506, 1001, 'Approved', 2006, 'Landscaping'],
  [5507, 1001, 'Approved', 2005, 'Shaft walls'],
  [5508, 1001, 'Approved', 2005, 'Drywall patching'],
  [5509, 1002, 'Approved', 2004, 'Mechanical systems'],
  [5510, 1001, 'Approved', 2001, 'Foundations'],
  [5511, 1001, 'Out For Bid', 2010, 'Waterproofing'],
  [5512, 1001, 'Out For Signature', 2011, 'Storefronts'],
  [5513, 1001, 'Complete', 2012, 'Demolition'],
  [5514, 1001, 'Terminated', 2013, 'Fencing'],
  [5515, 1001, 'Void', 2014, 'Signage'],
  [5516, 1002, 'Approved', 2015, 'Roofing'],
  [5517, 1002, 'Draft', 2016, 'Flooring'],
  [5518, 1002, 'Out For Signature', 2017, 'Painting'],
  [5519, 1002, 'Approved', 2018, 'Masonry'],
  [5520, 1003, 'Approved', 2019, 'Window restoration'],
  [5521, 1003, 'Draft', 2020, 'Masonry cleaning'],
  [5522, 1004, 'Approved', 2021, 'Earthwork'],
  [5523, 1004, 'Approved', 2022, 'Tilt-up panels'],
  [5524, 1004, 'Out For Bid', null, 'Loading dock equipment'],
  [5525, 1004, 'Complete', 2023, 'Site clearing'],
  [5526, 1004, 'Draft', 2024, 'Asphalt paving'],
  [5527, 1002, 'Void', 2025, 'Playground'],
  [5528, 1004, 'Approved', 2026, 'Fire sprinklers'],
  [5541, 1001, 'Approved', 2001, 'Ready-mix concrete'],
  [5542, 1001, 'Draft', 2027, 'Door hardware'],
  [5543, 1001, 'Processing', 2028, 'Light fixtures'],
  [5544, 1001, 'Submitted', 2029, 'Switchgear'],
  [5545, 1002, 'Partially Received', 2030, 'Air handling units'],
  [5546, 1002, 'Received', 2031, 'Toilet partitions'],
  [5547, 1002, 'Approved', 2032, 'Casework'],
  [5548, 1004, 'Approved', 2033, 'Steel joists'],
  [5549, 1004, 'Closed', 2034, 'Dock levelers'],
  [5550, 1004, 'Draft', 2035, 'Overhead doors'],
  [5551, 1004, 'Submitted', 2036, 'Storm pipe'],
  [5552, 1003, 'Draft', 2037, 'Reclaimed brick'],
];
