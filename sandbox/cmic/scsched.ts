import { ruleBroken } from './errors.ts';
import { combinationFault, isWithin, jobOpen } from './job-rules.ts';
import { bookingOf, documentOf, headerOf, isPosted, isVoid, linesOf } from './posting.ts';
import { defineResource, str } from './resource.ts';
import type { Context, Row } from './types.ts';

/** Lines of a subcontract, its schedule of values. The first four parts of the key are those of the header. */
export const scsched = defineResource({
  name: 'scsched',
  title: 'Subcontract Schedule of Values',
  base: 'pm-rest-api/rest/1',
  prefix: 'Scsch',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['ScschCompCode', 'ScschVenCode', 'ScschContCode', 'ScschChgCode', 'ScschTaskCode'],
  members: {
    text: `ScschCompCode(8) ScschVenCode(8) ScschContCode(20) ScschChgCode(6) ScschJobCode(10) ScschTaskCode(16) ScschTaskName(200) ScschPhsCode(16)
      ScschCatCode(16) ScschWmCode(2) ScschBillCode(50) ScschApexpCode ScschVenName ScschPhsName ScschCatName`,
    flag: 'ScschFullyPurchasedFlag',
    amount: 'ScschAmt ScschComplAmt ScschCurrHldbkAmt ScschCurrHldbkRlsAmt',
    number: 'ScschComplPct ScschComplQty ScschHldbkPct ScschOraseq ScschQty ScschUnitRate',
  },
  required: `ScschCompCode ScschVenCode ScschContCode ScschChgCode ScschJobCode ScschTaskCode ScschPhsCode ScschCatCode ScschWmCode ScschAmt`,
  readOnly:
    'ScschComplAmt ScschComplPct ScschComplQty ScschCurrHldbkAmt ScschCurrHldbkRlsAmt ScschOraseq ScschVenName ScschPhsName ScschCatName',
  lookedUp: 'ScschVenName ScschPhsName ScschCatName ScschFullyPurchasedFlag ScschHldbkPct',
  finders: {
    // It has no parameter for the vendor: two vendors' contracts of one number come together.
    selectSOV: {
      CompCodeVar: 'ScschCompCode',
      ContCodeVar: 'ScschContCode',
      JobCodeSOV: 'ScschJobCode',
      ChgCodeVar: 'ScschChgCode',
    },
  },
  batch: true,
  create(row, cmic) {
    const header = openHeader(row, cmic);
    checkLine(row, header, cmic);
    row.ScschOraseq = cmic.db.next('ScschOraseq', FIRST_ORASEQ);
    row.ScschHldbkPct ??= header.ScmstHldbkPc ?? null;
    row.ScschFullyPurchasedFlag ??= 'N';
    const { phase, category } = namesOf(row, cmic);
    Object.assign(row, {
      ScschVenName: header.ScmstVenName,
      ScschPhsName: phase,
      ScschCatName: category,
      ScschComplAmt: 0,
    });
  },
  created(row, cmic) {
    const header = documentOf(cmic, headerOf(row));
    if (header)
      cmic.db
        .table('scmast')
        .change(header, { ScmstSchedExistsFlag: 'Y', ScmstScschLastSeqNumUsed: linesOf(cmic, header).length });
  },
  update(row, change, cmic) {
    checkLine({ ...row, ...change }, openHeader(row, cmic), cmic);
  },
});

/** Where the internal line numbers start; a request for payment names them. */
export const FIRST_ORASEQ = 61_000_001;

function openHeader(row: Row, cmic: Context): Row {
  const header = documentOf(cmic, headerOf(row));
  const name = `Contract Code ${str(row.ScschContCode)}, Change Code ${str(row.ScschChgCode)}`;
  if (!header)
    throw ruleBroken('SC-10140', `${name} of Vendor Code ${str(row.ScschVenCode)} does not exist.`, 'ScschContCode');
  if (isVoid(header)) throw ruleBroken('SC-10131', `${name} is void and cannot be changed.`, 'ScschContCode');
  if (isPosted(header)) throw ruleBroken('SC-10130', `${name} is posted and cannot be changed.`, 'ScschContCode');
  return header;
}

function checkLine(row: Row, header: Row, cmic: Context): void {
  const company = row.ScschCompCode;
  if (!isWithin(cmic, company, row.ScschJobCode, header.ScmstJobCode)) {
    throw ruleBroken(
      'SC-10141',
      `Job Code ${str(row.ScschJobCode)} is not Job Code ${str(header.ScmstJobCode)} of the contract nor one of its sub jobs.`,
      'ScschJobCode',
    );
  }
  jobOpen(cmic, company, row.ScschJobCode, 'ScschJobCode');
  const fault = combinationFault(cmic, bookingOf(row));
  if (fault) throw ruleBroken(fault.code, `${fault.text}.`, fault.part === 'phase' ? 'ScschPhsCode' : 'ScschCatCode');
}

function namesOf(row: Row, { db }: Context): { phase: string; category: string } {
  const where = {
    JcatCompCode: row.ScschCompCode ?? null,
    JcatJobCode: row.ScschJobCode ?? null,
    JcatPhsCode: row.ScschPhsCode ?? null,
    JcatCode: row.ScschCatCode ?? null,
  };
  const [found] = db.table('jcjobcategory').where(where);
  return { phase: str(found?.JcatPhsName), category: str(found?.JcatName) };
}
