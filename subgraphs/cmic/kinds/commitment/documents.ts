import { keyChunks } from '../../row-match.ts';
import type { CmicSource } from '../../source.ts';
import { createTable, onlyOne, type Table } from '../../table.ts';
import { toldOf } from '../../told.ts';
import {
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  type CmicSubcontractRecord,
  type SubcontractKey,
  subcontractId,
  subcontractKey,
  subcontractLineId,
  subcontractLineKey,
  subcontractLineSchema,
  subcontractSchema,
} from './record.ts';

/** What contracts and their change orders share: both are headers (scmast) with lines (scsched), told apart by the change code alone. */
export interface SubcontractDocuments {
  headers: Table<'scmast', CmicSubcontractHeader>;
  /** Headers that tell whether they are posted; one that lacks the members of posting is an error. */
  toldHeaders: Table<'scmast', CmicSubcontractHeader>;
  lines: Table<'scsched', CmicSubcontractLineRecord>;
  /** The lines of headers, by the header's id, in the order of their tasks; empty for a header without lines or that is not there. */
  linesOf(ids: readonly string[]): Promise<Map<string, CmicSubcontractLineRecord[] | Error>>;
  /** The headers with their lines; a line that cannot be read is thrown. */
  withLines(documents: readonly CmicSubcontractHeader[]): Promise<CmicSubcontractRecord[]>;
  /** One document with its lines, read now and from nowhere else; null when it is not there. Two rows under one key are a fault. */
  find(key: SubcontractKey): Promise<CmicSubcontractRecord | null>;
}

/** Reads of subcontract documents by this source. */
export function createSubcontractDocuments(source: CmicSource): SubcontractDocuments {
  const { mapping } = source;
  const { scmast, scsched } = mapping.resources;
  const headers = createTable(source, {
    resource: 'scmast',
    schema: subcontractSchema(mapping),
    toId: (key) => subcontractId(keyFrom(key)),
    toKey: (id) => partsOf(subcontractKey(id)),
  });
  const toldHeaders = createTable(source, {
    resource: 'scmast',
    schema: toldOf(['postDate', 'postedAt', 'status'], subcontractSchema(mapping)),
    toId: (key) => subcontractId(keyFrom(key)),
    toKey: (id) => partsOf(subcontractKey(id)),
  });
  const lines = createTable(source, {
    resource: 'scsched',
    schema: subcontractLineSchema,
    toId: (key) => subcontractLineId(keyFrom(key), key[4] ?? ''),
    toKey: subcontractLineKey,
  });

  const linesOf: SubcontractDocuments['linesOf'] = async (ids) => {
    const keys = ids.map(subcontractKey).filter((key) => key?.company === source.companyCode);
    const found = new Map<string, CmicSubcontractLineRecord[] | Error>(
      keys.map((key) => [subcontractId(key as SubcontractKey), []]),
    );
    const { vendor, number, change } = scsched.attributes;
    const chunks = keyChunks(
      [vendor, number, change],
      keys.map((key) => [key?.vendor ?? '', key?.number ?? '', key?.change ?? '']),
    );
    const rows = (await Promise.all(chunks.map((where) => lines.entries({ where })))).flat();
    for (const { key, value } of rows) {
      // A line without a readable key may belong to any of the documents: none of them is known to be whole.
      const owners = key === null ? [...found.keys()] : [subcontractId(keyFrom(key))];
      for (const owner of owners) {
        const held = found.get(owner);
        if (value instanceof Error) found.set(owner, value);
        else if (Array.isArray(held)) held.push(value);
      }
    }
    return found;
  };

  const withLines: SubcontractDocuments['withLines'] = async (documents) => {
    const found = await linesOf(documents.map(({ id }) => id));
    return documents.map((document) => {
      const own = found.get(document.id) ?? [];
      if (own instanceof Error) throw own;
      return { ...document, lines: own };
    });
  };

  return {
    headers,
    toldHeaders,
    lines,
    linesOf,
    withLines,
    async find(key) {
      if (key.company !== source.companyCode) return null;
      const { vendor, number, change } = key;
      const rows = await headers.all({ by: { vendor, number, change } });
      const header = onlyOne(rows, scmast.path, subcontractId(key));
      return header && ((await withLines([header]))[0] ?? null);
    },
  };
}

function keyFrom([company = '', vendor = '', number = '', change = '']: readonly string[]): SubcontractKey {
  return { company, vendor, number, change };
}

function partsOf(key: SubcontractKey | null): string[] | null {
  return key && [key.company, key.vendor, key.number, key.change];
}
