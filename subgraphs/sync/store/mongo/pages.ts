import type { Model } from 'mongoose';
import type { PageDocument, PageStore } from '../port.ts';
import { isDuplicate } from './fault.ts';
import type { PageDoc } from './schemas.ts';

/** Page documents of long imports in MongoDB. */
export function createPages(pages: Model<PageDoc>): PageStore {
  return {
    put: async ({ transferId, pageNo, results, cursorAfter }) => {
      const doc: PageDoc = {
        _id: `${transferId}#${pageNo}`,
        transferId,
        pageNo,
        results: JSON.stringify(results ?? null),
        cursorAfter,
      };
      try {
        await pages.insertOne(doc);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    last: async (transferId) => {
      const page = await pages.findOne({ transferId }).sort({ pageNo: -1 }).lean();
      return page && toPage(page);
    },
    list: async (transferId, afterPageNo, first) => {
      const found = await pages
        .find({ transferId, pageNo: { $gt: afterPageNo } })
        .sort({ pageNo: 1 })
        .limit(first)
        .lean();
      return found.map(toPage);
    },
  };
}

function toPage({ transferId, pageNo, results, cursorAfter }: PageDoc): PageDocument {
  return { transferId, pageNo, results: JSON.parse(results), cursorAfter };
}
