import { type Action, dayOf } from './action.ts';
import { pciOf } from './pci.ts';
import { pciRefusal, postPci, whyPciNotPosted } from './pci-posting.ts';
import { pendingTypeOf } from './pci-setup.ts';
import type { Context } from './types.ts';

/** Posts a potential change item. */
export const postCm: Action = {
  path: 'cm-rest-api/rest/1/postcm',
  name: 'postCm',
  title: 'Post PCI',
  required: ['compCode', 'jobCode', 'chgCode'],
  optional: ['postDate'],
  run({ compCode = '', jobCode = '', chgCode = '', ...given }, cmic) {
    return postPciByCode([compCode, jobCode, chgCode], dayOf(given, 'postDate', cmic), cmic);
  },
};

/** Posts the PCI of company, control job and code; answers why not, in a sentence, or undefined once it is done. */
export function postPciByCode(
  key: readonly [string, string, string],
  date: string,
  cmic: Context,
  user?: string,
): string | undefined {
  const pci = pciOf(cmic, ...key);
  if (!pci) return pciRefusal('PCI not found', key);
  const reason = whyPciNotPosted(pci, date, cmic);
  if (reason) {
    const approved = pendingTypeOf(cmic, pci.CmmCompCode, pci.CmmPrepostStatCode) === 'APPROVED';
    return pciRefusal(reason, key, pci, approved);
  }
  postPci(pci, date, cmic, user);
  return undefined;
}
