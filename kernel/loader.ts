import DataLoader from 'dataloader';

/** Batches by-id reads within one request. Unknown keys are null; a failed batch rejects each of its keys. */
export interface Loader<T> {
  load(id: string): Promise<T | null>;
  loadMany(ids: readonly string[]): Promise<(T | null)[]>;
  /** Remembers a record that a list brought, so that a later by-id read of it costs nothing. */
  prime(id: string, record: T): void;
  /** Forgets one record, or all of them: after a write. */
  clear(id?: string): void;
}

/**
 * `batch` answers what it found by id; ids that are missing from the answer do not exist, and an error in a record's place (a garbage record) rejects that one alone.
 * `maxBatch` is what one call of the source can take.
 */
export function createLoader<T>(
  batch: (ids: readonly string[]) => Promise<Map<string, T | Error>>,
  maxBatch = 100,
): Loader<T> {
  const loader = new DataLoader<string, T | null>(
    async (ids) => {
      const found = await batch(ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: maxBatch },
  );
  return {
    load: (id) => loader.load(id),
    loadMany: (ids) => Promise.all(ids.map((id) => loader.load(id))),
    prime: (id, record) => void loader.clear(id).prime(id, record),
    clear: (id) => void (id === undefined ? loader.clearAll() : loader.clear(id)),
  };
}
