import { afterEach, beforeEach, expect } from 'vitest';
import {
  createSandboxServer,
  type FaultRule,
  type JournalEntry,
  type SandboxServer,
  type StandInFactory,
} from '../../sandbox/shell/index.ts';

/** The smallest stand-in: numbered notes, listed in pages of either style. */
const createNotes: StandInFactory = ({ story, selfUrl }) => {
  const notes = story.jobs.map((job, i) => ({ id: i + 1, code: job.code, name: job.name }));
  const settings: Record<string, unknown> = { uniqueNumbers: false };
  const add = (body: unknown) => {
    const note = { id: notes.length + 1, code: 'new', name: String((body as { name?: string } | undefined)?.name) };
    notes.push(note);
    return note;
  };
  return {
    routes: [
      {
        method: 'GET',
        path: '/notes',
        handle({ query }) {
          const size = Number(query.get('per_page') ?? 3);
          const from = (Number(query.get('page') ?? 1) - 1) * size;
          return { status: 200, json: notes.slice(from, from + size) };
        },
      },
      {
        method: 'GET',
        path: '/adf/notes',
        handle({ query }) {
          const offset = Number(query.get('offset') ?? 0);
          const limit = Number(query.get('limit') ?? 3);
          const items = notes.slice(offset, offset + limit);
          return {
            status: 200,
            json: { items, count: items.length, hasMore: offset + limit < notes.length, limit, offset },
          };
        },
      },
      {
        method: 'GET',
        path: '/keyed/notes',
        handle({ query }) {
          const after = Number(/id > '(\d+)'/.exec(query.get('q') ?? '')?.[1] ?? 0);
          const items = notes.filter(({ id }) => id > after).slice(0, Number(query.get('limit') ?? 3));
          return { status: 200, json: { items, count: items.length, hasMore: items.at(-1)?.id !== notes.length } };
        },
      },
      {
        method: 'GET',
        path: '/notes/:id',
        handle: ({ params }) => ({ status: 200, json: { data: notes[Number(params.id) - 1], asked: params.id } }),
      },
      { method: 'POST', path: '/notes', handle: ({ body }) => ({ status: 201, json: add(body), accepted: true }) },
      {
        method: 'POST',
        path: '/echo',
        handle: ({ body }) => ({ status: 200, json: { body: body ?? null, self: selfUrl() } }),
      },
      {
        method: 'GET',
        path: '/broken',
        handle() {
          throw new Error('no such drawer');
        },
      },
    ],
    guard: ({ headers }) => (headers['x-stranger'] ? { status: 401, json: { errors: 'Unauthorized' } } : undefined),
    headers: () => ({ 'x-rate-limit-remaining': '24' }),
    notFound: ({ path }) => ({ status: 404, json: { errors: `no ${path}` } }),
    collections: () => ({ notes }),
    settings(change) {
      for (const name of Object.keys(change)) if (!(name in settings)) throw new Error(`There is no setting ${name}`);
      return Object.assign(settings, change);
    },
    control: [{ method: 'POST', path: '/stamp', handle: () => ({ status: 200, json: { stamped: true } }) }],
  };
};

/** A row of the stand-in. */
export interface Note {
  id: number;
  code: string;
  name: string;
}

/** What an error answer says. */
export interface Told {
  message: string;
}

/** The server of the test that runs. */
export let server: SandboxServer;

/** Gives each test of the file a new server. */
export function eachWithNotes(): void {
  beforeEach(async () => {
    server = await createSandboxServer({ factory: createNotes, story: 'default', seed: 1, port: 0 });
  });
  afterEach(() => server.close());
}

export const call = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
export const read = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;
export const get = async <T>(path: string): Promise<T> => read<T>(await call(path));
export const send = (method: string, path: string, body: unknown, type = 'application/json') =>
  call(path, { method, body: JSON.stringify(body), headers: { 'content-type': type } });
export const faults = async (...rules: FaultRule[]) =>
  expect((await send('PUT', '/_sandbox/faults', rules)).status).toBe(200);
export const journal = async (): Promise<JournalEntry[]> => get<JournalEntry[]>('/_sandbox/requests');
export const names = async (): Promise<string[]> =>
  (await get<Note[]>('/_sandbox/state/notes')).map((note) => note.name);
export const write = (name: string) => send('POST', '/notes', { name });
