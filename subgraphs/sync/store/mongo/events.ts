import type { Model } from 'mongoose';
import type { EventStore, StoreEvent } from '../port.ts';
import { isDuplicate } from './fault.ts';
import type { EventDoc } from './schemas.ts';

/**
 * Events in MongoDB. The number is the document's id, and n is inserted only by somebody who has seen n - 1: so there are no gaps, and nothing appears
 * behind a reader. A counter beside the events could not promise that, since the number taken first may be written last. Readers see what a majority has:
 * an event that a failover takes back was never shown, and its number is free again.
 */
export function createEvents(events: Model<EventDoc>): EventStore {
  let newest = 0;
  // One at a time within the process, so that only other processes compete for a number.
  let last: Promise<unknown> = Promise.resolve();

  const append = async (event: Omit<EventDoc, '_id' | 'at'>): Promise<StoreEvent> => {
    for (;;) {
      const doc = { _id: newest + 1, at: new Date().toISOString(), ...event };
      try {
        await events.insertOne(doc);
        newest = doc._id;
        return toEvent(doc);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        // The local read sees the event that was in the way; a majority read may not have it yet and would try its number again.
        newest = await highest('local');
      }
    }
  };
  const highest = async (level: 'local' | 'majority') => {
    const event = await events.findOne({}, { _id: 1 }).sort({ _id: -1 }).readConcern(level).lean();
    return event?._id ?? 0;
  };

  return {
    append: (transferId, state) => {
      const mine = last.then(() => append({ transferId, state }));
      // The next one goes on whatever became of this one; its caller hears of it.
      last = mine.catch(() => undefined);
      return mine;
    },
    after: async (n, first) => {
      const found = await events
        .find({ _id: { $gt: n } })
        .sort({ _id: 1 })
        .limit(first)
        .readConcern('majority')
        .lean();
      return found.map(toEvent);
    },
    latest: () => highest('majority'),
  };
}

function toEvent({ _id, at, transferId, state }: EventDoc): StoreEvent {
  return { n: _id, at, transferId, state };
}
