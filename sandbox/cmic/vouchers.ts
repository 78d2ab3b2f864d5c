import { ruleBroken } from './errors.ts';
import { sum } from './money.ts';
import { defineResource, str } from './resource.ts';
import { timestamp } from './time.ts';
import type { Context, Row } from './types.ts';
import { enterLines } from './voucher-entry.ts';
import { voucherLine } from './voucher-lines.ts';
import { voucherMembers } from './voucher-members.ts';
import { postVoucher, voucherDay } from './voucher-posting.ts';
import { checkRequest, type Requested, whyVoucherNotPosted } from './voucher-rules.ts';

const base = 'ap-rest-api/rest/1';
const finders = {
  VouInvOutGrandAmtFinder: { CompCodeVar: 'VouCompCode', VendorCodeVar: 'VouVenCode', ContCodeVar: 'VouContCode' },
  selectByDate: { auditDate: 'changed', compCode: 'VouCompCode' },
};

/** Every voucher, entered or posted, read by its number. `VouStatusCode` is U, P or V. */
export const apallvouchers = defineResource({
  name: 'apallvouchers',
  title: 'AP Vouchers, all',
  base,
  ...voucherMembers,
  finders,
});

/** The entered ones that are not posted. */
export const unpostedvouchers = defineResource({
  name: 'unpostedvouchers',
  title: 'AP Vouchers, unposted',
  base,
  ...voucherMembers,
  finders,
  view: { table: 'apallvouchers', shows: (row) => row.VouStatusCode === 'U' },
});

/** What the rules found about a voucher that is being created, for its tables: its lines, and the day of its posting. */
const checked = new WeakMap<Row, { requested: Requested[]; postOn: string | undefined }>();

/**
 * The entry of vouchers, requests for payment alone: a create with its lines. The number that the caller gives is replaced; `VouBchPost`
 * posts right away where the setting lets it.
 */
export const apvoucher = defineResource({
  name: 'apvoucher',
  title: 'AP Voucher',
  base,
  ...voucherMembers,
  methods: ['POST'],
  bornWithoutKey: true,
  nested: { name: 'ApVoucherDetailViewObj', of: voucherLine },
  required:
    'VouBchPost VouCompCode VouVenCode VouJobCode VouContCode VouInvCode VouCurrCode VouNum VouInvAmt VouInvDate',
  readOnly: `VouStatusCode VouRecordStatus VouPaidAmt VouInvOutstandAmt VouHldbkAmt VouOrigHldbkAmt VouHldbkRlsAmt VouHldbkPaid VouLastPayAmt VouBchNum
    VouVoidDate VouCompName VouVenName VouScmstJobCode`,
  lookedUp: 'VouCompName VouVenName VouTermCode VouScmstJobCode VouHldbkPc',
  view: { table: 'apallvouchers', shows: () => true },
  create(row, cmic, lines) {
    const { contract, requested } = checkRequest(row, lines, cmic);
    const postOn = row.VouBchPost === 'Y' && cmic.settings.voucherPosting ? voucherDay(row, cmic) : undefined;
    const closed = postOn && whyVoucherNotPosted(row, postOn, cmic);
    if (closed) throw ruleBroken('AP-10151', `${closed}.`, 'VouPostDate');
    checked.set(row, { requested, postOn });
    fill(row, contract, requested, cmic);
  },
  created(row, cmic, lines) {
    const { requested = [], postOn } = checked.get(row) ?? {};
    for (const line of lines) line.VdistVouNum = row.VouNum ?? null;
    enterLines(row, requested, cmic);
    if (postOn !== undefined) postVoucher(row, postOn, cmic);
  },
});

/** What the system fills in on a voucher. */
function fill(row: Row, contract: Row, requested: readonly Requested[], cmic: Context): void {
  const held = sum(requested.map((each) => each.held));
  const released = sum(requested.map((each) => each.released));
  const [company] = cmic.db.table('glcompany').where({ CompCode: row.VouCompCode ?? null });
  if (cmic.settings.voucherNumbers === 'replaced') row.VouNum = cmic.db.next('VouNum', FIRST_NUMBER);
  Object.assign(row, {
    VouStatusCode: 'U',
    VouPostDate: null,
    VouRecordStatus: 'UNPOSTED',
    VouCompName: company?.CompName ?? null,
    VouVenName: contract.ScmstVenName ?? null,
    VouSubcontrCode: contract.ScmstSubcontrCode ?? null,
    VouScmstJobCode: contract.ScmstJobCode ?? null,
    VouTermCode: row.VouTermCode ?? contract.ScmstTermCode ?? null,
    VouHldbkPc: contract.ScmstHldbkPc ?? null,
    VouDueDate: row.VouDueDate ?? row.VouInvDate ?? timestamp(cmic.now()),
    VouEnteredAmt: row.VouInvAmt ?? null,
    VouHldbkAmt: held,
    VouOrigHldbkAmt: held,
    VouHldbkRlsAmt: released,
    VouInvOutstandAmt: sum([Number(row.VouInvAmt), -held, released]),
    VouPaidAmt: 0,
    VouHldbkPaid: 0,
    VouFinalRfpFlag: row.VouFinalRfpFlag ?? 'N',
  });
}

/** The voucher of a company's number; one more company may have the same. */
export function voucherOf({ db }: Context, company: string, number: number): Row | undefined {
  return db
    .table('apallvouchers')
    .where({ VouNum: number })
    .find((row) => str(row.VouCompCode) === company);
}

/** Nine digits, above the vouchers of the story. */
const FIRST_NUMBER = 200_000_001;
