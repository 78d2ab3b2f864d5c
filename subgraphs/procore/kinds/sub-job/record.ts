import { z } from 'zod';
import { checkRecord, key, text } from '../../../../kernel/records.ts';
import { subJobId } from '../../ids.ts';
import { timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A sub job of a project. */
export interface ProcoreSubJobRecord {
  /** `1001/301`. */
  id: string;
  projectId: string;
  name: string | null;
  /** Unique in its project: `24-010.1`. */
  code: string | null;
  originId: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const subJob = z.object({ id: key, name: text, code: text, origin_id: text, ...timeMembers });

/** Reads a sub job, which does not name its project itself. */
export function checkSubJob(projectId: string): Check<ProcoreSubJobRecord> {
  return (value, path, where) => {
    const row = checkRecord(subJob, value, 'PROCORE', path, where);
    return {
      id: subJobId(projectId, row.id),
      projectId,
      name: row.name,
      code: row.code,
      originId: row.origin_id,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  };
}
