import type { Erp, Json, Reply } from './erp.ts';

export const PCI = '/cm-rest-api/rest/1/cmmast';
export const DETAIL = '/cm-rest-api/rest/1/cmdetail';
export const CATEGORIES = '/jc-rest-api/rest/1/jcjobcategory';
export const ACTION_TYPE = { 'content-type': 'application/vnd.oracle.adf.action+json' };

/** A PCI header that CMiC takes, with some members changed. */
export const pci = (change: Json = {}): Json => ({
  CmmCompCode: 'ZZ',
  CmmJobCode: '24-010',
  CmmTypeCode: 'INT',
  CmmCode: 'INT-90001',
  CmmName: 'Added anchors',
  CmmRefDate: '2026-07-20',
  CmmPrepostStatCode: 'APPROVED',
  CmmCalcProjAmtMethod: 'A',
  CmmVUuid: 'E',
  ...change,
});

/** A line of that PCI that CMiC takes, with some members changed. */
export const detail = (change: Json = {}): Json => ({
  CmdCompCode: 'ZZ',
  CmdMastJobCode: '24-010',
  CmdJobCode: '24-010',
  CmdChgCode: 'INT-90001',
  CmdPhsCode: '03-100',
  CmdCatCode: 'S',
  CmdBudgAmt: 1200.35,
  CmdVUuid: '',
  ...change,
});

/** Enters a PCI with its lines; answers its technical key. */
export async function enterPci(erp: Erp, change: Json = {}, lines: Json[] = [{}]): Promise<string> {
  const header = pci(change);
  const entered = await erp.send('POST', PCI, header);
  if (entered.status !== 201) throw new Error(entered.text);
  for (const line of lines) {
    const reply = await erp.send(
      'POST',
      DETAIL,
      detail({ CmdChgCode: header.CmmCode, CmdMastJobCode: header.CmmJobCode, ...line }),
    );
    if (reply.status !== 201) throw new Error(reply.text);
  }
  return String(entered.json.CmmVUuid);
}

/** Posts a PCI by the action. */
export function postCm(erp: Erp, code = 'INT-90001', more: Json = {}): Promise<Reply> {
  const given = { compCode: 'ZZ', jobCode: '24-010', chgCode: code, postDate: '2026-07-21', ...more };
  const parameters = Object.entries(given).map(([name, value]) => ({ [name]: value }));
  return erp.send('POST', '/cm-rest-api/rest/1/postcm', { name: 'postCm', parameters }, ACTION_TYPE);
}

/** The budget of a category on 24-010. */
export async function budgetOf(erp: Erp, code = '03-100', type = 'S', job = '24-010'): Promise<Json> {
  const q = `JcatCompCode = 'ZZ' and JcatJobCode = '${job}' and JcatPhsCode = '${code}' and JcatCode = '${type}'`;
  const [row] = await erp.items(CATEGORIES, { q });
  if (!row) throw new Error(`no category ${code}/${type}`);
  return row;
}
