import type { Resolved, restoreLinks } from '../link/resolve.ts';
import type { CodedLine, PlacedLine } from './lines.ts';

type Told = Parameters<typeof restoreLinks>[1];

/** The links of a document's project and codes that only our marks told of: they are saved again, so that the next reader finds them in the store. Pure. */
export function toldByMarks(
  projectId: string,
  jobId: string | null,
  { projectLink, lines }: { projectLink: Resolved | null; lines: readonly PlacedLine<CodedLine>[] },
): Told {
  const rows: Told = [];
  if (projectLink && !projectLink.link)
    rows.push({ kind: 'PROJECT', procoreId: projectId, cmicId: projectLink.cmicId, projectId, jobId });
  for (const { line, code, type } of lines) {
    if (code && !code.link && line.costCodeId)
      rows.push({ kind: 'PROJECT_WBS', procoreId: line.costCodeId, cmicId: code.cmicId, projectId, jobId });
    if (type && !type.link && line.costTypeId)
      rows.push({ kind: 'COMPANY_WBS', procoreId: line.costTypeId, cmicId: type.cmicId, projectId: null, jobId: null });
  }
  return rows.filter(
    (row, index) => rows.findIndex((other) => other.kind === row.kind && other.procoreId === row.procoreId) === index,
  );
}
