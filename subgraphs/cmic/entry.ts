/** A row of a tolerant read: what it is called, as far as that can be read, and its record or why there is none. */
export interface Entry<T> {
  /** The record's id; null where a part of its natural key cannot be read. */
  id: string | null;
  /** The natural key, in the order of the mapping's `key`; null where a part of it cannot be read. */
  key: readonly string[] | null;
  /** CMiC's technical key: it names a row whose natural key is spoilt. Null where that cannot be read either. */
  vuuid: string | null;
  value: T | Error;
}
