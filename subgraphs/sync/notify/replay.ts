import type { Actor } from '../../../kernel/auth/actor.ts';
import type { WebhookSettings } from '../../../kernel/settings-approval.ts';
import { forbidden } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { WebhookPlace } from '../store/webhooks.ts';
import type { SyncDeps } from '../system.ts';
import { withKey } from '../transfer/idempotency.ts';

/** A webhook of the settings, as the graph shows it. */
export interface WebhookStanding {
  name: string;
  url: string;
  events: WebhookSettings['events'];
  place: WebhookPlace | null;
  latest: number;
}

/** The webhooks of the settings with their places. */
export async function listWebhooks(deps: SyncDeps): Promise<WebhookStanding[]> {
  const { webhooks } = deps.settings;
  const names = webhooks.map(({ name }) => name);
  const [places, latest] = await Promise.all([deps.store.webhooks.get(names), deps.store.events.latest()]);
  return webhooks.map(({ name, url, events }, index) => ({
    name,
    // The path of such an address is often a secret by itself.
    url: new URL(url).origin,
    events,
    place: places[index] ?? null,
    latest,
  }));
}

/** Tells a webhook again from an event on (or leaves out what it does not take, by a later one). For admins. */
export async function replayWebhook(
  deps: SyncDeps,
  actor: Actor,
  input: { name: string; from: number; idempotencyKey?: string | null | undefined },
): Promise<{ webhook: WebhookStanding | null; problems: Problem[] }> {
  const { name, from } = input;
  const kept = await withKey(deps, actor, 'replayWebhook', input, async () => {
    const refused = forbidden(actor, 'replay') ?? (await wrongPlace(deps, name, from));
    if (!refused) await deps.store.webhooks.move(name, from - 1);
    return refused ? [refused] : [];
  });
  const problems = 'reused' in kept ? [kept.reused] : kept;
  if (problems.length > 0) return { webhook: null, problems };
  const all = await listWebhooks(deps);
  return { webhook: all.find((each) => each.name === name) ?? null, problems };
}

async function wrongPlace(deps: SyncDeps, name: string, from: number): Promise<Problem | null> {
  const { webhooks } = deps.settings;
  if (!webhooks.some((each) => each.name === name)) {
    const names = webhooks.map((each) => each.name).join(', ');
    const fix = names ? `There are: ${names}.` : 'The settings name none.';
    return problem('NOT_FOUND', 'The settings name no such webhook.', ['input', 'name'], fix);
  }
  const latest = await deps.store.events.latest();
  if (from >= 1 && from <= latest + 1) return null;
  return problem('BAD_INPUT', `There is no event ${from}.`, ['input', 'from'], `Give 1 to ${latest + 1}.`);
}
