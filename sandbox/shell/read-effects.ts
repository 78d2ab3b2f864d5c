import type { Random } from '../story/random.ts';
import type { GivenLists } from './given-lists.ts';
import type { Answer, Call, FaultRule } from './types.ts';

type Row = Record<string, unknown>;

/** What a read effect needs: the call, its true answer, and a way to ask for another page. */
export interface ReadContext {
  call: Call;
  answer: Answer;
  /** Answers the same call with another query. */
  ask(query: URLSearchParams): Promise<Answer>;
  /** What was answered before, for a reader that pages by key. */
  given: GivenLists;
  random: Random;
}

/**
 * Changes the rows of an answer as the rule says, whatever the source's envelope: a bare list, `data`, `items`, a sync's `entities`, or one
 * row alone. Answers undefined where the effect finds nothing to change.
 */
export async function spoil(rule: FaultRule, context: ReadContext): Promise<Answer | undefined> {
  const { answer } = context;
  if (answer.status >= 300 || answer.json === undefined) return undefined;
  const body = open(answer.json);
  if (!body) return undefined;
  const rows = await spoilRows(rule, body.rows, context);
  return rows && { ...answer, json: body.close(rows) };
}

async function spoilRows(
  rule: FaultRule,
  rows: readonly unknown[],
  context: ReadContext,
): Promise<unknown[] | undefined> {
  switch (rule.effect) {
    case 'repeatPage':
      return pageBefore(context);
    case 'shiftPage': {
      // As if a row had been put in before these pages while they were read: the last one comes again, and this page's last one is missed.
      const last = (await pageBefore(context))?.at(-1);
      return last === undefined ? undefined : [last, ...rows.slice(0, -1)];
    }
    case 'wrongType':
      return spoilOne(rows, context.random, (row) => {
        const name = rule.member ?? stringMember(row);
        return name === undefined || !(name in row) ? undefined : { ...row, [name]: { unexpected: row[name] } };
      });
    default:
      return spoilOne(rows, context.random, (row) => {
        const name = rule.member ?? keyMember(row);
        if (name === undefined || !(name in row)) return undefined;
        const { [name]: _gone, ...rest } = row;
        return rest;
      });
  }
}

/** The rows of an answer, whatever its envelope; undefined when it has none. */
export function rowsOf({ status, json }: Answer): readonly unknown[] | undefined {
  return status < 300 && json !== undefined ? open(json)?.rows : undefined;
}

/**
 * The rows of the page before this one; undefined on a first page. Procore counts pages, CMiC rows; a reader that pages by key asks for what
 * comes after the last row of the page before.
 */
async function pageBefore({ call, ask, given }: ReadContext): Promise<unknown[] | undefined> {
  if (call.method !== 'GET') return undefined;
  const query = new URLSearchParams(call.query);
  const page = Number(query.get('page') ?? 0);
  const offset = Number(query.get('offset') ?? 0);
  if (page >= 2) query.set('page', String(page - 1));
  else if (offset > 0) query.set('offset', String(Math.max(0, offset - Number(query.get('limit') ?? 25))));
  else return copyOf(given.before(call.path, call.query));
  return copyOf(rowsOf(await ask(query)));
}

function copyOf(rows: readonly unknown[] | undefined): unknown[] | undefined {
  return rows && [...rows];
}

function spoilOne(
  rows: readonly unknown[],
  random: Random,
  change: (row: Row) => Row | undefined,
): unknown[] | undefined {
  if (rows.length === 0) return undefined;
  const at = random.int(0, rows.length - 1);
  const row = rows[at];
  const changed = isRow(row) ? change(row) : undefined;
  return changed && rows.map((one, i) => (i === at ? changed : one));
}

/** Opens an envelope: its rows, and how to put others in their place. */
function open(json: unknown): { rows: readonly unknown[]; close(rows: unknown[]): unknown } | undefined {
  if (Array.isArray(json)) return { rows: json, close: (rows) => rows };
  if (!isRow(json)) return undefined;
  for (const name of ['data', 'items', 'entities']) {
    const inner = json[name];
    if (Array.isArray(inner)) {
      return {
        rows: inner,
        close: (rows) => ({ ...json, [name]: rows, ...('count' in json ? { count: rows.length } : {}) }),
      };
    }
    if (name === 'data' && isRow(inner)) return { rows: [inner], close: (rows) => ({ ...json, data: rows[0] }) };
  }
  return { rows: [json], close: (rows) => rows[0] };
}

/** A string that readers rely on: the name or the number first, then any other. */
function stringMember(row: Row): string | undefined {
  const names = Object.keys(row).filter((name) => typeof row[name] === 'string');
  return names.find((name) => /^(name|number|title)$|Name$/.test(name)) ?? names[0];
}

/** The key: Procore's `id`; CMiC's natural keys end in `Code`. */
function keyMember(row: Row): string | undefined {
  const names = Object.keys(row);
  return names.find((name) => name === 'id') ?? names.find((name) => name.endsWith('Code')) ?? names[0];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
