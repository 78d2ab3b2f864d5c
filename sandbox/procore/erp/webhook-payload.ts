import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';

/** Something that happened to a resource, for the hooks whose triggers ask for it. */
export interface WebhookEvent {
  /** As in the list of webhook resources: `ERP Requests`. */
  resourceName: string;
  eventType: 'create' | 'update' | 'delete';
  resourceId: number;
  projectId: number | null;
  /** Who did it; the first user of the company unless told. */
  userId?: number;
}

/** Payload v2.0: which resource, never its data. Times have microseconds here (corrections, Procore 24). */
export function payloadV2(context: Context, event: WebhookEvent, id: number): Record<string, unknown> {
  const company = context.db.company.id;
  return {
    id,
    ulid: ulid(context.now()),
    timestamp: context.now().toISOString().replace('Z', '000Z'),
    metadata: {
      source_user_id: event.userId ?? 1,
      source_project_id: event.projectId,
      source_operation_id: null,
      source_company_id: company,
      source_application_id: null,
    },
    user_id: event.userId ?? 1,
    company_id: company,
    project_id: event.projectId,
    api_version: 'v2',
    event_type: event.eventType,
    resource_name: event.resourceName,
    resource_id: event.resourceId,
  };
}

/** 26 characters: 10 of the time, 16 drawn. */
function ulid(at: Date): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let time = at.getTime();
  let text = '';
  for (let i = 0; i < 10; i += 1) {
    text = `${letters[time % 32]}${text}`;
    time = Math.floor(time / 32);
  }
  for (let i = 0; i < 16; i += 1) text += letters[randomInt(32)];
  return text;
}
