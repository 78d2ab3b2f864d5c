import type { Db } from './db.ts';
import type { Settings } from './settings.ts';

/** What a member of a row may hold. Amounts are JSON numbers, as CMiC sends them. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

export type AttributeType = 'text' | 'flag' | 'number' | 'amount' | 'date' | 'timestamp';

/** One attribute of a resource, as its `describe` tells it. */
export interface Attribute {
  name: string;
  type: AttributeType;
  /** The longest text; null where none is known. */
  length: number | null;
  /** The words of CMiC's screens, which its error texts use: "Cost Code Code". */
  label: string;
  /** Must be there at a create. */
  required: boolean;
  /** The system's own: refused in a create and in a change. */
  readOnly: boolean;
  /** May be given at a create, and not changed later. */
  fixed: boolean;
  /** Null in the answer of a create unless the caller gave it; the next read fills it. */
  lookedUp: boolean;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/**
 * The parameters of a finder and the attribute that each compares with: `=` by default, `>=Attr` for a date,
 * `changed` for "created or updated since", `ignored` for one that selects nothing.
 */
export type Finder = Record<string, string>;

/** What the rules of a resource may use. */
export interface Context {
  db: Db;
  settings: Settings;
  now(): Date;
}

/** One REST resource: where it is, what its rows hold, how it is searched, and the rules of the ERP behind it. */
export interface Resource {
  /** Its path and its name in `collections()`: `scmast`. */
  name: string;
  title: string;
  /** Module and version: `pm-rest-api/rest/1`. */
  base: string;
  /** A second path of the same resource that CMiC's pages name. */
  alias?: string;
  /** The beginning of its attributes: `Scmst`. */
  prefix: string;
  methods: readonly Method[];
  /** The natural key. */
  key: readonly string[];
  attributes: ReadonlyMap<string, Attribute>;
  finders: Record<string, Finder>;
  /** `apinsurance` answers every finder with 400. */
  refusesFinders: boolean;
  /** The update date is the create date from the start (scmast), instead of null until the first change. */
  bornUpdated: boolean;
  /** Names of child collections in a row's links. */
  children: readonly string[];
  /** The attribute that stands in the path of one row, where it is not the technical key: a voucher's number. */
  pathKey?: string;
  /** A create need not name the technical key. */
  bornWithoutKey?: boolean;
  /** May stand in a batch. */
  batch?: boolean;
  /** Lines that a create brings along, and which its answer shows. */
  nested?: { name: string; of: Resource };
  /** Another resource's table that this one shows, and which of its rows. */
  view?: { table: string; shows(row: Row): boolean };
  /** Rules of a create: fills in what the system fills in, throws a refusal. `lines` are those that came nested. */
  create?(row: Row, cmic: Context, lines: Row[]): void;
  /** After the row is in its table. */
  created?(row: Row, cmic: Context, lines: Row[]): void;
  /** Rules of a change: may alter `change`, throws a refusal. */
  update?(row: Row, change: Row, cmic: Context): void;
  /** After a change by a caller. */
  updated?(row: Row, cmic: Context): void;
  /** Rules of a removal: throws a refusal. */
  remove?(row: Row, cmic: Context): void;
  /** After a change by hand (the control route): what follows from it elsewhere. */
  edited?(row: Row, cmic: Context): void;
}
