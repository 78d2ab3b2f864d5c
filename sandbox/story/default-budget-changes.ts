import type { StoryBudgetChange, StoryForecast } from './types.ts';

/**
 * Two approved budget changes of 24-010: a transfer from partitions to concrete forming, which adds nothing to the whole, and an
 * internal one that raises the budget of two codes, one of them a sub job's.
 */
export const defaultBudgetChanges = (): StoryBudgetChange[] => [
  {
    id: 7,
    projectId: 1001,
    number: '1',
    title: 'Forming in place of partitions',
    description: 'Scope moved with bulletin 2.',
    status: 'approved',
    lines: [
      line(1, 'change_event', 1, '24-010', '03-100', '12500.25', 'Forming, level 1'),
      line(1, 'budget_change', 1, '24-010', '09-100', '-10000.00', 'Partitions, level 1'),
      line(2, 'budget_change', 1, '24-010', '03-200', '-2500.25', 'Reinforcing not needed'),
    ],
  },
  {
    id: 8,
    projectId: 1001,
    number: '2',
    title: 'Buy-out allowance',
    description: 'Added by the owner of the budget, without a transfer.',
    status: 'approved',
    lines: [
      line(2, 'change_event', 1, '24-010', '26-200', '8400.00', 'Branch wiring'),
      line(3, 'change_event', 2, '24-010.1', '03-300', '1599.99', 'Parking structure, concrete'),
    ],
  },
];

/** What 24-010's project manager expects to spend yet: more than is left, nothing at all, and an amount on a sub job's code. */
export const defaultForecasts = (): StoryForecast[] => [
  forecast(41, '24-010', '03-100', 'S', '98750.40', 'Forming to complete'),
  forecast(42, '24-010', '03-200', 'S', '0.00', 'Bought out'),
  forecast(43, '24-010.1', '03-300', 'S', '45210.15', 'Decks to pour'),
];

const line = (
  id: number,
  type: 'change_event' | 'budget_change',
  adjustment: number,
  job: string,
  code: string,
  amount: string,
  description: string,
): StoryBudgetChange['lines'][number] => ({ id, type, adjustment, job, code, costType: 'S', amount, description });

const forecast = (
  id: number,
  job: string,
  code: string,
  costType: string,
  amount: string,
  description: string,
): StoryForecast => ({ id, projectId: 1001, job, code, costType, amount, description });
