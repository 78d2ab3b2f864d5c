import { type Erp, enter, type Json, line, type Reply, SC, SOV } from './erp.ts';

export const VOUCHER = '/ap-rest-api/rest/1/apvoucher';
export const ALL = '/ap-rest-api/rest/1/apallvouchers';
export const CONTRACT = '24-010-901';
const ACTION_TYPE = { 'content-type': 'application/vnd.oracle.adf.action+json' };

/** A posted contract of two lines, 1200.35 and 800.00, with ten percent retainage; answers the internal numbers of its lines. */
export async function postedContract(erp: Erp, contract = CONTRACT): Promise<[number, number]> {
  const lines = [
    line(),
    line({ ScschTaskCode: '88002', ScschTaskName: 'Piers', ScschAmt: 800, ScschPhsCode: '03-200' }),
  ];
  const id = await enter(
    erp,
    { ScmstContCode: contract, ScmstHldbkPc: 10 },
    lines.map((each) => ({ ...each, ScschContCode: contract })),
  );
  const posted = await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
  if (posted.status !== 200) throw new Error(posted.text);
  const rows = await erp.items(SOV, { finder: `selectSOV;CompCodeVar=ZZ,ContCodeVar=${contract}` });
  return [Number(rows[0]?.ScschOraseq), Number(rows[1]?.ScschOraseq)];
}

/** One line of a request: what it asks for, what is held of it, what is released. */
export const ask = (oraseq: number, amount: number, held = 0, released = 0): Json => ({
  VdistVouNum: -999999,
  VdistTranScschOraseq: oraseq,
  VdistTranScschLstAmt: amount,
  VdistTranScschHldbkAmt: held,
  VdistTranScschHldbkRlsAmt: released,
});

/** A request for payment on that contract, with some members changed. */
export const voucher = (lines: Json[], change: Json = {}): Json => ({
  VouBchPost: 'N',
  VouCompCode: 'ZZ',
  VouJobCode: '24-010',
  VouVenCode: 'ACME',
  VouContCode: CONTRACT,
  VouChgCode: '000',
  VouInvCode: 'PA-0001',
  VouInvSeriesCode: 'SUBS',
  VouCurrCode: 'USD',
  VouNum: -999999,
  VouInvAmt: lines.reduce((sum, each) => sum + Math.round(Number(each.VdistTranScschLstAmt) * 100), 0) / 100,
  VouInvDate: '2026-07-20',
  VouDueDate: '2026-08-19',
  VouPostDate: null,
  VouFinalRfpFlag: 'N',
  VouPayByManualChqFlag: 'N',
  ApVoucherDetailViewObj: lines,
  ...change,
});

/** Runs an action of AP; its parameters go as a list of objects with one member each. */
export function action(erp: Erp, path: string, name: string, given: Json): Promise<Reply> {
  const parameters = Object.entries(given).map(([each, value]) => ({ [each]: value }));
  return erp.send('POST', `/ap-rest-api/rest/1/${path}`, { name, parameters }, ACTION_TYPE);
}
