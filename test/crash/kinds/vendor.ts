import type { Story } from '../../../sandbox/story/index.ts';
import type { ExpectedDocument } from '../expected.ts';
import type { CrashKind } from './kind.ts';

/** Vendors that only Procore has: business partner, its address, vendor, mark. Each is given its code by the approver. */
export const vendor: CrashKind = {
  kind: 'VENDOR',
  mutation: 'approveVendor',
  steps: ['partner', 'address', 'vendor'],
  marks: ['mark:header', 'mark:end'],
  sizes: (documents) => ({ vendors: documents + LINKED, projects: 1, commitments: 0 }),
  prepare: (story, documents) => ({
    ...story,
    vendors: story.vendors.map((each, i) =>
      i < story.vendors.length - documents || !each.procore
        ? each
        : { procore: { ...each.procore, mark: null }, cmic: null },
    ),
  }),
  expected: (story) => story.vendors.flatMap(({ procore, cmic }) => (procore && !cmic ? [documentOf(procore)] : [])),
};

/** So many are linked already. */
const LINKED = 10;

function documentOf(vendor: NonNullable<Story['vendors'][number]['procore']>): ExpectedDocument {
  const { id, name, city, zip } = vendor;
  const code = `N${String(id).padStart(6, '0')}`;
  const street = [vendor.street, vendor.suite].filter(Boolean).join(', ');
  return {
    id: String(id),
    answers: { number: code },
    rows: [
      {
        name: 'partner',
        collection: 'businesspartner',
        key: { BpCode: code },
        is: { BpName: name, BpAdd1: street, BpAdd3: city, BpPostalCode: zip },
      },
      { name: 'address', collection: 'bpaddresses', key: { BpadBpCode: code }, is: { BpadAdd1: street } },
      {
        name: 'vendor',
        collection: 'apvendor',
        key: { BpvenCompCode: 'ZZ', BpvenBpCode: code },
        is: { BpvenBpName: name, BpvenPayAdd1: street },
      },
    ],
    marks: [{ collection: 'vendors', key: { id }, originId: `ZZ/${code}` }],
    links: [{ procoreId: String(id), cmicId: `ZZ/${code}` }],
  };
}
