import { ruleBroken } from './errors.ts';
import { changesOf, documentOf, isPosted, isVoid } from './posting.ts';
import { str } from './resource.ts';
import type { Context, Row } from './types.ts';

/**
 * A change order needs a contract of the same job that is posted or in process. As the settings say, it is the only unposted change of that
 * contract, and takes the next number.
 */
export function checkChange(row: Row, cmic: Context): void {
  const base = documentOf(cmic, { ...row, ScmstChgCode: '000' });
  const name = `Contract Code ${str(row.ScmstContCode)}`;
  const code = `Change Code ${str(row.ScmstChgCode)}`;
  if (!base)
    throw ruleBroken('SC-10120', `${name} of Vendor Code ${str(row.ScmstVenCode)} does not exist.`, 'ScmstContCode');
  if (isVoid(base) || !(isPosted(base) || base.ScmstStatusCode === 'INPROCESS')) {
    const text = `${name} is not posted: ${code} is not allowed. Status = ${str(base.ScmstStatusCode)}.`;
    throw ruleBroken('SC-10121', text, 'ScmstChgCode');
  }
  if (base.ScmstJobCode !== row.ScmstJobCode) {
    throw ruleBroken('SC-10122', `Job Code ${str(row.ScmstJobCode)} is not the job of ${name}.`, 'ScmstJobCode');
  }
  const open = changesOf(cmic, row).find(
    (each) => !isPosted(each) && !isVoid(each) && each.ScmstChgCode !== row.ScmstChgCode,
  );
  if (open && cmic.settings.oneOpenChange)
    throw ruleBroken('SC-10123', `${name} has an unposted Change Code ${str(open.ScmstChgCode)}.`, 'ScmstChgCode');
  const next = nextChange(row, cmic);
  const isTaken = changesOf(cmic, row).some((each) => each.ScmstChgCode === row.ScmstChgCode);
  if (cmic.settings.changeNumbers === 'consecutive' && row.ScmstChgCode !== next && !isTaken)
    throw ruleBroken('SC-10124', `${code} is not the next one of ${name}: ${next}.`, 'ScmstChgCode');
}

/** The next change code of a contract: `001`, `002`, counting void ones and those that people numbered. */
export function nextChange(row: Row, cmic: Context): string {
  const numbers = changesOf(cmic, row).map((each) => Number(each.ScmstChgCode));
  const highest = numbers.filter((number) => Number.isInteger(number)).reduce((a, b) => Math.max(a, b), 0);
  return String(highest + 1).padStart(3, '0');
}
