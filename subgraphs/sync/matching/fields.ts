import { cmicStub, procoreStub } from '../records.ts';
import { FOR } from './evidence.ts';
import type { Rival } from './ranking.ts';
import type { Suggestion } from './suggest.ts';

/** A rival with the kind of its records, which its stubs need. */
export type RivalRecord = Rival & { kind: Suggestion['kind'] };

/** Resolvers of the fields that every sort of match has. */
export const matchFields = {
  score: ({ score }: Suggestion) => String(score),
  reasons: ({ evidence }: Suggestion) => evidence.map(({ text }) => text),
  evidence: ({ evidence }: Suggestion) =>
    evidence.map(({ kind, likeness, weight, text }) => ({
      kind,
      likeness: String(Math.round(likeness * 100) / 100),
      weight: String(weight),
      speaksFor: likeness >= FOR,
      text,
    })),
  rivals: ({ kind, rivals }: Suggestion): RivalRecord[] => rivals.map((rival) => ({ ...rival, kind })),
};

/** Resolvers of a rival. */
export const rivalFields = {
  score: ({ score }: RivalRecord) => String(score),
  lead: ({ lead }: RivalRecord) => String(lead),
  procore: ({ kind, procoreId }: RivalRecord) => procoreStub(kind, procoreId),
  // A code of the company's list can be the rival of a job's.
  cmic: ({ kind, cmicId }: RivalRecord) => cmicStub(isMaster(kind, cmicId) ? 'COMPANY_WBS' : kind, cmicId),
};

/** `ZZ/code-03-100` is a cost code of the company's list, `ZZ/24-010/03-100` one of a job. */
export function isMaster(kind: Suggestion['kind'], cmicId: string): boolean {
  return kind === 'PROJECT_WBS' && cmicId.split('/').length === 2;
}
