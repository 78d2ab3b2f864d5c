import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { documentRoutes } from './control-documents.ts';
import { ACCOUNTANT, done, refusal, route } from './control-route.ts';
import { changeRow } from './crud.ts';
import { readChangeByHand } from './input.ts';
import { enterJobCosts, jobCostsSchema, removalSchema, removeJobCosts } from './job-cost-control.ts';
import { postCommitted } from './job-cost-posting.ts';
import { forgetContract } from './pci-lines.ts';
import { postDocument } from './post-action.ts';
import { documentOf, isPosted, isVoid } from './posting.ts';
import { scmast } from './scmast.ts';
import { day } from './time.ts';
import type { Context, Resource, Row } from './types.ts';

/**
 * What people do on CMiC's screens, under `/_sandbox`: `POST post { company, vendor, contract, change, date }` and `POST void` of a
 * subcontract, `POST edit { collection, match, set }` of any rows, `POST job-costs { rows }` into the ledger and
 * `POST job-costs/remove { vuuids }` out of it. A refusal is 409 with its reason in `message`; a body of another
 * shape is 400.
 */
export function controlRoutes(cmic: Context, resources: readonly Resource[]): Route[] {
  return [
    route('/post', (call) => {
      const { date, ...subcontract } = documentSchema.parse(call.body);
      const reason = postDocument(keyOf(subcontract), date ?? day(cmic.now()), cmic, ACCOUNTANT);
      return reason === undefined ? done(documentOf(cmic, keyOf(subcontract))) : refusal(409, reason);
    }),
    route('/void', (call) => {
      const header = documentOf(cmic, keyOf(documentSchema.parse(call.body)));
      if (!header || isVoid(header))
        return refusal(409, header ? 'The subcontract is void already' : 'There is no such subcontract');
      const today = day(cmic.now());
      changeRow(
        scmast,
        cmic,
        header,
        { ScmstStatusCode: 'VOID', ScmstStatCode: 'V', ScmstCloseDate: today, ScmstRevDate: today },
        ACCOUNTANT,
      );
      if (isPosted(header)) postCommitted(cmic, header, today, -1);
      forgetContract(cmic, header);
      return done(header);
    }),
    route('/edit', (call) => {
      const { collection, match, set } = editSchema.parse(call.body);
      const resource = resources.find(({ name, view }) => name === collection && !view);
      if (!resource) return refusal(404, `There is no collection ${collection}`);
      const change = readChangeByHand(resource, set);
      const rows = [...cmic.db.table(collection).where(readChangeByHand(resource, match))];
      for (const row of rows) {
        changeRow(resource, cmic, row, change, ACCOUNTANT);
        resource.edited?.(row, cmic);
      }
      return { ...done({ changed: rows.length }), accepted: rows.length > 0 };
    }),
    route('/job-costs', (call) => {
      const rows = enterJobCosts(cmic, jobCostsSchema.parse(call.body));
      return typeof rows === 'string' ? refusal(409, rows) : done({ vuuids: rows.map((row) => row.JcdtVUuid) });
    }),
    route('/job-costs/remove', (call) => done({ removed: removeJobCosts(cmic, removalSchema.parse(call.body)) })),
    ...documentRoutes(cmic),
  ];
}

const documentSchema = z.strictObject({
  company: z.string().default('ZZ'),
  vendor: z.string(),
  contract: z.string(),
  change: z.string().default('000'),
  date: z.iso.date().optional(),
});
const values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const editSchema = z.strictObject({ collection: z.string(), match: values, set: values });

function keyOf(document: Pick<z.infer<typeof documentSchema>, 'company' | 'vendor' | 'contract' | 'change'>): Row {
  const { company, vendor, contract, change } = document;
  return { ScmstCompCode: company, ScmstVenCode: vendor, ScmstContCode: contract, ScmstChgCode: change };
}
