import type { Settings } from '../../../kernel/settings.ts';

/**
 * What an origin_id in Procore says. OURS: it is the CMiC id that we write. EARLIER: an earlier integration's, read by a pattern of the settings; it names the same record and is never
 * overwritten. FOREIGN: nobody here can read it.
 */
export type MarkReading = { mark: 'NONE' } | { mark: 'OURS' | 'EARLIER'; cmicId: string } | { mark: 'FOREIGN' };

/** Reads the mark of a record whose CMiC ids have this many parts and this company first (`ZZ/ACME`: 2). Pure. */
export function readMark(originId: string | null, companyCode: string, parts: number, settings: Settings): MarkReading {
  if (originId === null || originId === '') return { mark: 'NONE' };
  if (originId.startsWith(`${companyCode}/`) && originId.split('/').length === parts)
    return { mark: 'OURS', cmicId: originId };
  for (const pattern of settings.marks.patterns) {
    const groups = new RegExp(pattern).exec(originId)?.groups;
    if (groups?.company === companyCode && groups.code)
      return { mark: 'EARLIER', cmicId: `${companyCode}/${encodeURIComponent(groups.code)}` };
  }
  return { mark: 'FOREIGN' };
}
