import { randomUUID } from 'node:crypto';
import mongoose, { type Model } from 'mongoose';
import type { Kind } from '../../kind.ts';
import type { Link, NewLink } from '../../link/link.ts';
import { storeUnavailable } from '../guard.ts';
import { afterPrefix, inOrderOf } from '../order.ts';
import type { LinkFilter, LinkStore } from '../port.ts';
import { isDuplicate } from './fault.ts';
import { afterRow, allOf, type Filter, inScope, oneOf, sortOf } from './filter.ts';
import type { LinkDoc } from './schemas.ts';

type Saved = { link: Link; created: boolean } | { conflict: Link };

/** Links in MongoDB, a document each with its line pairs inside; both sides held unique by an index. */
export function createLinks(links: Model<LinkDoc>): LinkStore {
  const bySide = async (side: 'procoreId' | 'cmicId', kind: Kind, ids: readonly string[]) => {
    const found = await links.find({ kind, [side]: { $in: [...ids] } }).lean();
    return inOrderOf(ids, found.map(toLink), (link) => link[side]);
  };
  return {
    save: (given) => saveAll(links, given),
    move: async (id, from, to, lines) => {
      const moved = await links.findOneAndUpdate(
        { _id: id, state: { $in: from } },
        { $set: { state: to, updatedAt: new Date().toISOString(), ...(lines && { lines }) } },
        { returnDocument: 'after', lean: true },
      );
      return moved && toLink(moved);
    },
    remove: async (id) => (await links.deleteOne({ _id: id, state: 'UNLINKING' })).deletedCount === 1,
    get: async (ids) => {
      const found = await links.find({ _id: { $in: [...ids] } }).lean();
      return inOrderOf(ids, found.map(toLink), (link) => link.id);
    },
    byProcore: (kind, ids) => bySide('procoreId', kind, ids),
    byCmic: (kind, ids) => bySide('cmicId', kind, ids),
    list: async (filter, page) => {
      const found = await links
        .find(allOf([...conditions(filter), afterRow(page)]))
        .sort(sortOf(page))
        .limit(page.first)
        .lean();
      return found.map(toLink);
    },
    count: (filter) => links.countDocuments(allOf(conditions(filter))),
  };
}

/** Inserts what can be inserted in one unordered batch, then answers each refused one with the link in its place. */
async function saveAll(links: Model<LinkDoc>, given: NewLink[]): Promise<Saved[]> {
  const at = new Date().toISOString();
  const docs = given.map((link): LinkDoc => ({ ...link, _id: randomUUID(), createdAt: at, updatedAt: at }));
  const refused = await insert(links, docs);
  const answers: Saved[] = docs.map((doc) => ({ link: toLink(doc), created: true }));
  for (const index of refused) answers[index] = await inTheWay(links, given[index]!);
  return answers;
}

/** The indexes of the documents that a unique index refused. */
async function insert(links: Model<LinkDoc>, docs: LinkDoc[]): Promise<number[]> {
  if (docs.length === 0) return [];
  try {
    await links.bulkWrite(
      docs.map((document) => ({ insertOne: { document } })),
      { ordered: false },
    );
    return [];
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError) || !isDuplicate(error)) throw error;
    const failures = [error.writeErrors].flat();
    if (error.result.getWriteConcernError())
      throw storeUnavailable('The store could not confirm the links in time.', true, error);
    // A duplicate beside another failure: that other one is the news.
    if (failures.some(({ code }) => code !== 11000)) throw error;
    return failures.map(({ index }) => index);
  }
}

/** The link that holds one of the two sides. When it went away meanwhile, the place is free and the link is saved after all. */
async function inTheWay(links: Model<LinkDoc>, given: NewLink): Promise<Saved> {
  const { kind, procoreId, cmicId } = given;
  const there = await links.find({ kind, $or: [{ procoreId }, { cmicId }] }).lean();
  const found = there.find((link) => link.procoreId === procoreId) ?? there[0];
  if (!found) return (await saveAll(links, [given]))[0]!;
  const same = found.procoreId === procoreId && found.cmicId === cmicId;
  return same ? { link: toLink(found), created: false } : { conflict: toLink(found) };
}

function conditions(filter: LinkFilter): Filter[] {
  const prefix = filter.cmicIdPrefix;
  return [
    oneOf('kind', filter.kinds),
    oneOf('state', filter.states),
    oneOf('projectId', filter.projectIds),
    oneOf('jobId', filter.jobIds),
    prefix === undefined ? {} : { cmicId: { $gte: prefix, $lt: afterPrefix(prefix) } },
    ...inScope(filter.scope),
  ];
}

function toLink({ _id, ...link }: LinkDoc): Link {
  return { id: _id, ...link };
}
