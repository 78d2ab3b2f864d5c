/** What `PUT /_sandbox/settings` can change here. */
export interface Settings {
  /** Calls within an hour, and within ten seconds. */
  rateLimit: { hourly: number; spike: number };
  /** A contract's number is unique in its project. */
  uniqueNumbers: boolean;
  /** False: `external_data` answers 403, as for an app that is not an approved partner. */
  externalData: boolean;
  /** Names of custom WBS segments that the company made before it got the ERP Integrations tool; with the tool none can be added. */
  customSegments: string[];
  /** Laid on every line that is written on a change order to the owner; null for none. */
  markup: { name: string; percentage: string } | null;
  /** `legacy`: the company still changes its budgets by budget modifications; they can be written. */
  budgetModifications: 'migrated' | 'legacy';
  /** A budget modification may do without a line to take from, and so move the grand total. */
  grandTotalModifications: boolean;
  /** `twice`: every webhook is delivered twice, with the same ids; `lost`: none is delivered, and none later. */
  webhooks: 'once' | 'twice' | 'lost';
}

export const defaultSettings = (): Settings => ({
  rateLimit: { hourly: 10_000_000, spike: 1_000_000 },
  uniqueNumbers: false,
  externalData: true,
  customSegments: [],
  markup: null,
  budgetModifications: 'migrated',
  grandTotalModifications: false,
  webhooks: 'once',
});

/** Merges a change into the settings; throws an Error with a message for people when a name or value is unknown. */
export function changeSettings(settings: Settings, change: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(change)) {
    if (name === 'rateLimit') changeRateLimit(settings, value);
    else if (name === 'uniqueNumbers' || name === 'externalData' || name === 'grandTotalModifications')
      settings[name] = flag(name, value);
    else if (name === 'customSegments') settings.customSegments = names(name, value);
    else if (name === 'markup') settings.markup = markup(value);
    else if (name === 'budgetModifications')
      settings.budgetModifications = oneOf(name, value, ['migrated', 'legacy'] as const);
    else if (name === 'webhooks') settings.webhooks = oneOf(name, value, ['once', 'twice', 'lost'] as const);
    else
      throw new Error(
        `Unknown setting ${name}; there are rateLimit { hourly, spike }, uniqueNumbers, externalData, customSegments, ` +
          'markup { name, percentage }, budgetModifications, grandTotalModifications, webhooks.',
      );
  }
}

function markup(value: unknown): Settings['markup'] {
  if (value === null) return null;
  const { name, percentage } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof percentage !== 'string' || !/^\d+(\.\d+)?$/.test(percentage))
    throw new Error('markup takes { name, percentage } (both text) or null.');
  return { name, percentage };
}

function oneOf<T extends string>(name: string, value: unknown, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new Error(`${name} takes ${words.join(' or ')}.`);
  return word;
}

function changeRateLimit(settings: Settings, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new Error('rateLimit takes { hourly, spike }.');
  const next = { ...settings.rateLimit };
  for (const [name, limit] of Object.entries(value)) {
    if (name !== 'hourly' && name !== 'spike')
      throw new Error(`Unknown rate limit ${name}; there are hourly and spike.`);
    if (!Number.isInteger(limit) || limit < 1) throw new Error(`rateLimit.${name} takes a whole number above 0.`);
    next[name] = limit;
  }
  settings.rateLimit = next;
}

function flag(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error(`${name} takes true or false.`);
  return value;
}

function names(name: string, value: unknown): string[] {
  if (!Array.isArray(value) || value.some((each) => typeof each !== 'string' || each === ''))
    throw new Error(`${name} takes a list of names.`);
  return value;
}
