import { Fault } from '../../kernel/errors.ts';
import type { ProcoreSystem } from '../../subgraphs/procore/context.ts';
import type { Finding } from './report.ts';

type Source = ProcoreSystem['source'];

/** The settings of Procore's ERP tool, and whether this gateway receives its webhooks. */
export interface ErpSettings {
  enabled: boolean;
  sweepMs: number;
  receives: boolean;
}

/** Looks at what Procore's own buttons need: the ERP surface, and a hook that tells of its requests. Nothing is written. */
export async function examineErp(source: Source, { enabled, sweepMs, receives }: ErpSettings): Promise<Finding[]> {
  const found = (what: string, state: Finding['state'], detail: string): Finding => ({
    source: 'Procore',
    what,
    state,
    detail,
  });
  const requests = 'ERP requests';
  if (!enabled) return [found(requests, 'note', "off: `erp.enabled` in the settings turns Procore's own buttons on")];
  try {
    const path = `/rest/v1.0/companies/${source.companyId}/erp_request_details`;
    await source.slice({ path, query: { 'filters[status]': 'in_progress' }, check: idOf }, 0, 1);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const fix = `${error.message} Procore opens its ERP surface to approved partners: ask Procore, or turn \`erp.enabled\` off.`;
    return [found(requests, 'missing', fix)];
  }
  const open = found(requests, 'ok', `readable; swept each ${Math.round(sweepMs / 1000)} s`);
  const hook = 'webhook of ERP requests';
  if (!receives)
    return [open, found(hook, 'note', 'not received without PROCORE_WEBHOOK_SECRET: the sweep alone finds requests')];
  const told = await hooksTelling(source);
  return [
    open,
    told === null
      ? found(hook, 'note', 'whether a hook is there cannot be seen by this app')
      : told
        ? found(hook, 'ok', 'a hook leads to /webhooks/procore')
        : found(
            hook,
            'missing',
            'no hook with the trigger "ERP Requests create" leads to /webhooks/procore: see docs/operations.md',
          ),
  ];
}

interface Hook {
  id: string;
  url: string;
}

/** Whether one of the company's hooks leads to us and has the trigger; null where the app may not look. */
async function hooksTelling(source: Source): Promise<boolean | null> {
  const company = { company_id: source.companyId };
  try {
    const { rows } = await source.slice({ path: HOOKS, query: company, check: hookOf }, 0, 100);
    const ours = rows.filter((row): row is Hook => !(row instanceof Fault) && row.url.endsWith('/webhooks/procore'));
    for (const { id } of ours) {
      const { rows: triggers } = await source.slice(
        { path: `${HOOKS}/${id}/triggers`, query: company, check: triggerOf },
        0,
        100,
      );
      if (triggers.some((row) => !(row instanceof Fault) && row.tells)) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

const HOOKS = '/rest/v1.0/webhooks/hooks';

const memberOf = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? String((value as Record<string, unknown>)[name] ?? '') : '';

const idOf = (value: unknown) => ({ id: memberOf(value, 'id') });

const hookOf = (value: unknown): Hook => ({ ...idOf(value), url: memberOf(value, 'destination_url') });

const triggerOf = (value: unknown) => ({
  ...idOf(value),
  tells: /^erp requests$/i.test(memberOf(value, 'resource_name')) && /^create$/i.test(memberOf(value, 'event_type')),
});
