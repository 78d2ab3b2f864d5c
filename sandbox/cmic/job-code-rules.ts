import { ruleBroken } from './errors.ts';
import { jobExists, jobStarted } from './job-rules.ts';
import { sum } from './money.ts';
import { str } from './resource.ts';
import type { Context, Row, Value } from './types.ts';

/** What a new cost code of a job must meet: an open job under its control job, a control code, and the company's list where the switch asks for it. */
export function checkJobCode(row: Row, cmic: Context): void {
  const job = jobExists(cmic, row.GjjpCompCode, row.GjjpJobCode, 'GjjpJobCode');
  const name = `Cost Code Code ${str(row.GjjpCode)}`;
  if (job.JobCtrlCode !== row.GjjpJobCtrlCode) {
    throw ruleBroken(
      'JC-10412',
      `Job Ctrl Code ${str(row.GjjpJobCtrlCode)} does not control Job Code ${str(row.GjjpJobCode)}.`,
      'GjjpJobCtrlCode',
    );
  }
  if (job.JobStatusCode === 'C')
    throw ruleBroken('JC-10402', `Job Code ${str(row.GjjpJobCode)} is not open. Job status = C.`, 'GjjpJobCode');
  const master = masterCode(cmic, row.GjjpCompCode, row.GjjpCode);
  if (!master && cmic.settings.jobCodesFromMaster)
    throw ruleBroken(
      'JC-10411',
      `${name} is not a master cost code of Company Code ${str(row.GjjpCompCode)}.`,
      'GjjpCode',
    );
  if (master?.PhsActiveFlag === 'N' && row.GjjpActiveFlag === 'Y')
    throw ruleBroken('JC-10408', `${name} is not active in Company Code ${str(row.GjjpCompCode)}.`, 'GjjpCode');
  if (row.GjjpCtrlCode !== 'ALL' && !isControlCode(row, cmic)) {
    throw ruleBroken('JC-10413', `Control Cost Code ${str(row.GjjpCtrlCode)} of ${name} is not valid.`, 'GjjpCtrlCode');
  }
}

/** What a new category of a job's code must meet; answers its names. */
export function checkJobCategory(row: Row, { db }: Context): { phase: Row; category: Row } {
  const {
    JcatCompCode: company = null,
    JcatJobCode: job = null,
    JcatPhsCode: code = null,
    JcatCode: type = null,
  } = row;
  const costCode = `Cost Code Code ${str(code)}`;
  const [phase] = db.table('jcjobcostcodes').where({ GjjpCompCode: company, GjjpJobCode: job, GjjpCode: code });
  if (!phase) throw ruleBroken('JC-10407', `${costCode} is not valid for Job Code ${str(job)}.`, 'JcatPhsCode');
  const [category] = db.table('jcmastercategories').where({ CatCompCode: company, CatCode: type });
  if (!category) {
    throw ruleBroken(
      'JC-10409',
      `Category Code ${str(type)} is not valid for Company Code ${str(company)}.`,
      'JcatCode',
    );
  }
  if (phase.GjjpActiveFlag === 'N' && row.JcatPhaseActiveFlag === 'Y')
    throw ruleBroken('JC-10408', `${costCode} is not active on Job Code ${str(job)}.`, 'JcatPhsCode');
  if (category.CatActiveFlag === 'N' && row.JcatCatActiveFlag === 'Y') {
    throw ruleBroken(
      'JC-10410',
      `Category Code ${str(type)} is not active in Company Code ${str(company)}.`,
      'JcatCode',
    );
  }
  return { phase, category };
}

/**
 * A change of amounts: the original budget until the job is started, the projected cost at any time beside its override flag, neither on
 * what is inactive. The current budget follows the original one, and so does a projection that nobody has entered.
 */
export function changeAmounts(row: Row, change: Row, cmic: Context): void {
  const isNew = (name: string) => change[name] !== undefined && change[name] !== row[name];
  const original = isNew('JcatObudgCostAmt');
  const after = { ...row, ...change };
  if (original) refuseFrozenBudget(row, cmic);
  if (
    (original || isNew('JcatProjCostAmt')) &&
    (after.JcatCatActiveFlag === 'N' || after.JcatPhaseActiveFlag === 'N')
  ) {
    const name = `Cost Code Code ${str(row.JcatPhsCode)}, Category Code ${str(row.JcatCode)}`;
    throw ruleBroken('JC-10408', `${name} is not active on Job Code ${str(row.JcatJobCode)}.`, 'JcatCode');
  }
  if (isNew('JcatProjCostAmt') && after.JcatCostToComplOvrdFlg !== 'Y') {
    throw ruleBroken(
      'JC-10432',
      'Cost To Complete Override Flag must be Y: the Projected Cost Amount is calculated otherwise.',
      'JcatCostToComplOvrdFlg',
    );
  }
  if (!original) return;
  change.JcatBudgCostAmt = sum([Number(change.JcatObudgCostAmt), Number(row.JcatChgOrdCostAmt ?? 0)]);
  if (after.JcatCostToComplOvrdFlg !== 'Y') change.JcatProjCostAmt = change.JcatBudgCostAmt;
}

/** The original budget is open until the job is started; afterwards only an original budget PCI changes it. */
function refuseFrozenBudget(row: Row, cmic: Context): void {
  const job = jobExists(cmic, row.JcatCompCode, row.JcatJobCode, 'JcatJobCode');
  if (!jobStarted(job)) return;
  throw ruleBroken(
    'JC-10431',
    `Job Code ${str(row.JcatJobCode)} has been started: the original budget cannot be changed. An original budget PCI is needed.`,
    'JcatObudgCostAmt',
  );
}

function masterCode({ db }: Context, company: Value | undefined, code: Value | undefined): Row | undefined {
  return db.table('jcmastercostcodes').where({ PhsCompCode: company ?? null, PhsCode: code ?? null })[0];
}

/** A code controls others when the company's list or the job says so. */
function isControlCode(row: Row, cmic: Context): boolean {
  if (masterCode(cmic, row.GjjpCompCode, row.GjjpCtrlCode)?.PhsCtrlCode === 'ALL') return true;
  const { GjjpCompCode = null, GjjpJobCode = null, GjjpCtrlCode = null } = row;
  const [held] = cmic.db.table('jcjobcostcodes').where({ GjjpCompCode, GjjpJobCode, GjjpCode: GjjpCtrlCode });
  return held?.GjjpCtrlCode === 'ALL';
}
