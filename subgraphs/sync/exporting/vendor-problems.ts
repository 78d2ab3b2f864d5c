import type { CmicVendorRecord } from '../../cmic/kinds/vendor/record.ts';
import { type Problem, problem } from '../problem.ts';

/** Why CMiC takes no document of this vendor; `cmicId` is what was looked for. Pure. */
export function vendorStandingProblems(vendor: CmicVendorRecord | null, cmicId: string): Problem[] {
  if (!vendor)
    return [
      problem(
        'VENDOR_NOT_LINKED',
        `CMiC shows no vendor ${cmicId}.`,
        ['vendor'],
        'It may be gone, or not be set up in this company.',
        true,
      ),
    ];
  if (vendor.isActive && vendor.allowsTransactions && vendor.status !== 'HOLD' && vendor.status !== 'INACTIVE')
    return [];
  return [
    problem(
      'REFUSED_BY_CMIC',
      `CMiC vendor ${vendor.code} takes no new documents (status ${vendor.statusCode ?? 'unknown'}).`,
      ['vendor'],
      'Lift the hold in CMiC, then try again.',
      true,
    ),
  ];
}
