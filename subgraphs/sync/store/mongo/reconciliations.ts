import type { Model } from 'mongoose';
import { sizeOf } from '../difference-size.ts';
import { inOrderOf } from '../order.ts';
import type { DifferenceFilter, DifferenceNote, ReconciliationStore, ReportFilter } from '../reconciliations.ts';
import { isDuplicate } from './fault.ts';
import { afterRow, allOf, type Filter, inScope, oneOf, sortOf } from './filter.ts';
import type { DifferenceNoteDoc, ReconciliationDifferenceDoc, ReconciliationDoc } from './reconciliation-schemas.ts';

/** Reconciliations in MongoDB: a document per project for its last report, replaced by the next one alone, and a document per difference of a report. */
export function createReconciliations(models: {
  reconciliations: Model<ReconciliationDoc>;
  reconciliationDifferences: Model<ReconciliationDifferenceDoc>;
  differenceNotes: Model<DifferenceNoteDoc>;
}): ReconciliationStore {
  const { reconciliations: reports, reconciliationDifferences: rows, differenceNotes: notes } = models;
  return {
    last: async (projectIds) => {
      const found = await reports.find({ _id: { $in: [...projectIds] } }).lean();
      return inOrderOf(projectIds, found.map(toReport), ({ projectId }) => projectId);
    },
    save: async (report) => {
      const { projectId, jobId, n, endedAt, tieOut, tiedOut } = report;
      const members = { projectId, jobId, n, endedAt, tieOut: tieOut ?? '', tiedOut, report: JSON.stringify(report) };
      if (n > 1) return (await reports.updateOne({ _id: projectId, n: n - 1 }, { $set: members })).modifiedCount === 1;
      try {
        await reports.insertOne({ _id: projectId, ...members });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    list: async (filter, page) => {
      const found = await reports
        .find(allOf([...reportConditions(filter), afterRow(page)]))
        .sort(sortOf(page))
        .limit(page.first)
        .lean();
      return found.map(toReport);
    },
    count: (filter) => reports.countDocuments(allOf(reportConditions(filter))),
    putDifferences: async (reportId, projectId, given) => {
      if (given.length === 0) return;
      const putAt = new Date().toISOString();
      const docs = given.map(
        (row): ReconciliationDifferenceDoc => ({
          _id: `${reportId}#${row.id}`,
          reportId,
          projectId,
          putAt,
          check: row.check,
          cause: row.cause,
          closed: row.closedAt !== null,
          size: sizeOf(row),
          openedAt: row.openedAt,
          difference: JSON.stringify(row),
        }),
      );
      await rows.bulkWrite(
        docs.map((replacement) => ({ replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true } })),
        { ordered: false },
      );
    },
    differences: async (reportId, filter, page) => {
      const isNumber = page.orderBy.field === 'size';
      // Within a report the documents' ids are in the order of the differences'.
      const after = page.after && {
        value: isNumber ? Number(page.after.value) : page.after.value,
        id: `${reportId}#${page.after.id}`,
      };
      if (after && isNumber && Number.isNaN(after.value)) return [];
      const found = await rows
        .find(allOf([...differenceConditions(reportId, filter), afterRow({ ...page, after })]))
        .sort(sortOf({ ...page, after }))
        .limit(page.first)
        .lean();
      return found.map(({ difference }) => JSON.parse(difference));
    },
    countDifferences: (reportId, filter) => rows.countDocuments(allOf(differenceConditions(reportId, filter))),
    dropDifferences: async (projectId, keep, before) => {
      await rows.deleteMany({ projectId, putAt: { $lt: before }, reportId: { $nin: [...keep] } });
    },
    addNote: async ({ id, ...note }) => {
      await notes.updateOne({ _id: id }, { $setOnInsert: note }, { upsert: true });
    },
    notes: async (projectId) => (await notes.find({ projectId }).sort({ at: 1, _id: 1 }).lean()).map(toNote),
  };
}

function reportConditions({ projectIds, tiedOut, scope }: ReportFilter): Filter[] {
  return [oneOf('projectId', projectIds), tiedOut === undefined ? {} : { tiedOut }, ...inScope(scope)];
}

function differenceConditions(reportId: string, { ids, notIds, checks, causes, closed }: DifferenceFilter): Filter[] {
  const keys = (list: string[]) => list.map((id) => `${reportId}#${id}`);
  return [
    { reportId },
    ids ? { _id: { $in: keys(ids) } } : {},
    notIds ? { _id: { $nin: keys(notIds) } } : {},
    oneOf('check', checks),
    oneOf('cause', causes),
    closed === undefined ? {} : { closed },
  ];
}

function toReport({ report }: ReconciliationDoc) {
  return JSON.parse(report);
}

function toNote({ _id, ...note }: DifferenceNoteDoc): DifferenceNote {
  return { id: _id, ...note };
}
