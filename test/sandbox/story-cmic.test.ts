import { describe, expect, it } from 'vitest';
import { sumAmounts, toCents } from '../../sandbox/story/amounts.ts';
import { defaultStory } from '../../sandbox/story/index.ts';

describe('the changes and requests that CMiC holds', () => {
  const story = defaultStory();

  it('have every role and pending type, and are posted only where no project of Procore is', () => {
    expect(new Set(story.pciTypes.map((type) => type.role)).size).toBe(4);
    expect(new Set(story.pciStatuses.map((status) => status.pendingType)).size).toBe(4);
    for (const pci of story.pcis) {
      const job = find(story.jobs, (one) => one.company === pci.company && one.code === pci.job);
      if (pci.postDate !== null) expect(job.project).toBeNull();
      for (const line of pci.lines)
        expect(find(job.codes, (code) => code.code === line.code).types).toContain(line.type);
    }
  });

  it('bill what the ledger says was billed, hold a tenth, and release no more than was held', () => {
    expect(story.requestsForPayment.length).toBeGreaterThan(4);
    for (const request of story.requestsForPayment) {
      const lines = story.subcontracts
        .filter(
          (one) => one.company === request.company && one.vendor === request.vendor && one.number === request.contract,
        )
        .flatMap((one) => one.lines.map((line) => `${one.change}/${line.task}`));
      for (const line of request.lines) expect(lines).toContain(`${line.change}/${line.task}`);
    }
    const posted = story.requestsForPayment.filter((one) => one.postDate !== null);
    for (const request of posted) {
      const costs = story.jobCosts.filter(
        (cost) => cost.company === request.company && cost.reference === request.invoice,
      );
      expect(sumAmounts(request.lines.map((line) => line.amount))).toBe(sumAmounts(costs.map((cost) => cost.amount)));
    }
    const sum = (name: 'held' | 'released') =>
      toCents(sumAmounts(posted.flatMap((one) => one.lines.map((line) => line[name]))));
    expect(sum('released')).toBeGreaterThan(0);
    expect(sum('released')).toBeLessThan(sum('held'));
    expect(story.requestsForPayment.filter((one) => one.postDate === null).map((one) => one.company)).toEqual(['YY']);
  });
});

function find<T>(list: readonly T[], test: (item: T) => boolean): T {
  const found = list.find(test);
  if (!found) throw new Error('not in the story');
  return found;
}
