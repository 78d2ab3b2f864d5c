import type { Answer, Call, Route } from '../../shell/types.ts';
import { malformed } from '../answers.ts';
import { type Fields, isFields, param, textOf } from '../body.ts';
import { type Context, route } from '../context.ts';
import type { Row } from '../rows.ts';
import { inCompany } from '../scope.ts';
import { createTable } from '../table.ts';
import { createDeliveries } from './deliveries.ts';
import { payloadV2, type WebhookEvent } from './webhook-payload.ts';

interface HookRow extends Row {
  api_version: string;
  namespace: string;
  destination_url: string;
  destination_headers: Record<string, string>;
  owned_by_company_id: number | null;
  owned_by_project_id: number | null;
  owned_by_user_id: number | null;
}

interface TriggerRow extends Row {
  webhook_hook_id: number;
  resource_name: string;
  resource_id: number | null;
  event_type: string;
  company_id: number;
  project_id: number | null;
  user_id: number | null;
}

/** The webhooks of the company: hooks, triggers and deliveries of payload v2.0. */
export interface Webhooks {
  routes: Route[];
  emit(event: WebhookEvent): void;
  collections: () => Record<string, readonly object[]>;
  close(): void;
}

const HOOKS = '/rest/v1.0/webhooks/hooks';
const WRITABLE = ['api_version', 'namespace', 'destination_url', 'destination_headers'];

export function createWebhooks(context: Context): Webhooks {
  const hooks = createTable<HookRow>({ start: 501 });
  const triggers = createTable<TriggerRow>({ start: 701 });
  const deliveries = createDeliveries(context.now);
  let eventId = 9000;

  const oneHook = (call: Call, name: string, handle: (hook: HookRow) => Answer): Answer => {
    const hook = hooks.get(Number(call.params[name]));
    return hook ? handle(hook) : refused(404, 'not_found', 'The webhook was not found.');
  };
  const inScope = (call: Call, handle: () => Answer): Answer =>
    param(call, 'project_id') === undefined ? inCompany(context, call, handle) : handle();

  const routes = [
    route('GET', HOOKS, (call) =>
      inScope(call, () => {
        const asked = (name: string, value: string): boolean => (call.query.get(name) ?? value) === value;
        return {
          status: 200,
          json: hooks.rows
            .filter((hook) => asked('namespace', hook.namespace) && asked('api_version', hook.api_version))
            .map(show),
        };
      }),
    ),
    route('POST', HOOKS, (call) =>
      inScope(call, () => {
        const fields = fieldsOf(call, 'hook');
        const problem = hookProblem(fields, true);
        if (problem) return problem;
        const projectId = param(call, 'project_id');
        const hook = hooks.insert({
          api_version: textOf(fields, 'api_version') ?? 'v2',
          namespace: String(fields.namespace),
          destination_url: String(fields.destination_url),
          destination_headers: headersOf(fields),
          owned_by_company_id: projectId === undefined ? context.db.company.id : null,
          owned_by_project_id: projectId === undefined ? null : Number(projectId),
          owned_by_user_id: null,
        });
        return { status: 201, json: show(hook), accepted: true };
      }),
    ),
    route('PATCH', `${HOOKS}/:id`, (call) =>
      oneHook(call, 'id', (hook) => {
        const fields = fieldsOf(call, 'hook');
        const problem = hookProblem(fields, false);
        if (problem) return problem;
        if (fields.destination_url !== undefined) hook.destination_url = String(fields.destination_url);
        if (fields.namespace !== undefined) hook.namespace = String(fields.namespace);
        if (fields.destination_headers !== undefined) hook.destination_headers = headersOf(fields);
        return { status: 200, json: show(hook), accepted: true };
      }),
    ),
    route('DELETE', `${HOOKS}/:id`, (call) =>
      oneHook(call, 'id', (hook) => {
        for (const trigger of [...triggers.where('webhook_hook_id', hook.id)]) triggers.remove(trigger.id);
        hooks.remove(hook.id);
        return { status: 200, json: show(hook), accepted: true };
      }),
    ),
    route('GET', `${HOOKS}/:hook_id/triggers`, (call) =>
      oneHook(call, 'hook_id', (hook) => ({ status: 200, json: triggers.where('webhook_hook_id', hook.id) })),
    ),
    route('POST', `${HOOKS}/:hook_id/triggers`, (call) =>
      oneHook(call, 'hook_id', (hook) => {
        const fields = fieldsOf(call, 'trigger');
        // The published list is upper case, the guide's examples lower case: both are taken.
        const event = String(fields.event_type ?? '').toLowerCase();
        if (!textOf(fields, 'resource_name') || !['create', 'update', 'delete'].includes(event)) {
          return refused(422, 'invalid', 'A trigger needs resource_name and event_type (create, update, delete).');
        }
        const trigger = triggers.insert({
          webhook_hook_id: hook.id,
          resource_name: String(fields.resource_name),
          resource_id: null,
          event_type: event,
          company_id: context.db.company.id,
          project_id: hook.owned_by_project_id,
          user_id: null,
        });
        return { status: 201, json: trigger, accepted: true };
      }),
    ),
    route('DELETE', `${HOOKS}/:hook_id/triggers/:id`, (call) =>
      oneHook(call, 'hook_id', (hook) => {
        const trigger = triggers.get(Number(call.params.id));
        if (trigger?.webhook_hook_id !== hook.id) return refused(404, 'not_found', 'The trigger was not found.');
        triggers.remove(trigger.id);
        return { status: 200, json: trigger, accepted: true };
      }),
    ),
    route('GET', `${HOOKS}/:hook_id/deliveries`, (call) =>
      oneHook(call, 'hook_id', (hook) => {
        const asked = call.query.get('filters[status]') ?? call.query.get('filter[status]') ?? 'any';
        const start = Number(call.query.get('page_start') ?? 0);
        const size = Number(call.query.get('page_size') ?? 100);
        const own = deliveries.rows.filter(
          (row) => row.webhook_hook_id === hook.id && (asked === 'any' || OUTCOME[row.status] === asked),
        );
        return { status: 200, json: own.slice(start, start + size) };
      }),
    ),
  ];

  return {
    routes,
    emit(event) {
      if (context.settings.webhooks === 'lost') return;
      eventId += 1;
      const payload = payloadV2(context, event, eventId);
      const wanted = new Set(
        triggers.rows
          .filter((trigger) => trigger.resource_name === event.resourceName && trigger.event_type === event.eventType)
          .map((trigger) => trigger.webhook_hook_id),
      );
      for (const id of wanted) {
        const hook = hooks.get(id);
        const other = hook?.owned_by_project_id != null && hook.owned_by_project_id !== event.projectId;
        if (!hook || other) continue;
        const { destination_url, destination_headers } = hook;
        const times = context.settings.webhooks === 'twice' ? 2 : 1;
        for (let i = 0; i < times; i += 1)
          deliveries.send({ webhook_hook_id: id, destination_url, destination_headers, payload });
      }
    },
    collections: () => ({
      webhooks_hooks: hooks.rows,
      webhooks_triggers: triggers.rows,
      webhooks_deliveries: deliveries.rows,
    }),
    close: () => deliveries.close(),
  };
}

const OUTCOME: Record<string, string> = {
  delivered: 'successful',
  retrying: 'failing',
  enqueued: 'failing',
  discarded: 'discarded',
};

/** A hook as it is shown: of the secret that authenticates deliveries only the last five characters. */
function show(hook: HookRow): object {
  const masked = Object.entries(hook.destination_headers).map(([name, value]) => [
    name,
    name.toLowerCase() === 'authorization' ? `${'*'.repeat(Math.max(0, value.length - 5))}${value.slice(-5)}` : value,
  ]);
  return { ...hook, destination_headers: Object.fromEntries(masked) };
}

function hookProblem(fields: Fields, isNew: boolean): Answer | undefined {
  const unknown = Object.keys(fields).find((name) => !WRITABLE.includes(name));
  if (unknown) return malformed(`Unknown field ${unknown}`, unknown, 406);
  const { namespace, destination_url: url } = fields;
  if ((isNew || namespace !== undefined) && !/^[a-z0-9-]+$/.test(String(namespace ?? ''))) {
    return refused(422, 'invalid', 'namespace takes lower-case letters, digits and dashes.');
  }
  if (!isNew && url === undefined) return undefined;
  // Procore takes https alone; on the loopback, where the sandbox runs, there are no certificates.
  const isWeb = URL.canParse(String(url)) && /^https?:$/.test(new URL(String(url)).protocol);
  return isWeb ? undefined : refused(422, 'invalid', 'destination_url is not a URL.');
}

function fieldsOf(call: Call, wrapper: string): Fields {
  const body = isFields(call.body) ? call.body : {};
  return isFields(body[wrapper]) ? body[wrapper] : {};
}

function headersOf(fields: Fields): Record<string, string> {
  const given = isFields(fields.destination_headers) ? fields.destination_headers : {};
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

/** The error shape of the webhooks API. */
function refused(status: number, code: string, message: string): Answer {
  return { status, json: { error: { code, message } } };
}
