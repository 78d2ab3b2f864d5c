import type { FaultRule, JournalEntry } from '../../sandbox/shell/index.ts';

/** The control routes of one stand-in (contract, section 9), as a test uses them. */
export interface SandboxControl {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** Names and sizes of the collections. */
  state(): Promise<Record<string, number>>;
  /** The rows of one collection, named as the REST resource: `work_order_contracts`, `scmast`. */
  rows<Row = Record<string, unknown>>(collection: string): Promise<Row[]>;
  requests(): Promise<JournalEntry[]>;
  /** Requests that changed the data, of one method and a path that contains the text. */
  writes(method?: string, path?: string): Promise<JournalEntry[]>;
  clearRequests(): Promise<void>;
  faults(rules: FaultRule[]): Promise<void>;
  /** How often each rule in force has struck. */
  struck(): Promise<number[]>;
  settings(change: Record<string, unknown>): Promise<void>;
  /** Any other control route: `post('erp/accept', {...})`. */
  post<Answer = unknown>(route: string, body: unknown): Promise<Answer>;
}

/** Speaks to the control routes of a stand-in; a refused call is an error with its text. */
export function createControl(url: string): SandboxControl {
  const call = async <T>(method: string, route: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}/_sandbox/${route}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url}/_sandbox/${route} answered ${answer.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const requests = () => call<JournalEntry[]>('GET', 'requests');
  return {
    url,
    state: () => call('GET', 'state'),
    rows: (collection) => call('GET', `state/${collection}`),
    requests,
    async writes(method, path) {
      const all = await requests();
      return all.filter(
        (entry) => entry.accepted && (!method || entry.method === method) && (!path || entry.path.includes(path)),
      );
    },
    clearRequests: () => call('DELETE', 'requests'),
    faults: (rules) => call('PUT', 'faults', rules),
    struck: async () => (await call<{ struck: number }[]>('GET', 'faults')).map(({ struck }) => struck),
    settings: (change) => call('PUT', 'settings', change),
    post: (route, body) => call('POST', route, body),
  };
}
