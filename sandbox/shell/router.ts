import type { Answer, Route } from './types.ts';

/** Finds the first route for a method and a raw (still encoded) path, with the decoded parts that its `:names` matched. */
export type Router = (method: string, rawPath: string) => { route: Route; params: Record<string, string> } | undefined;

/** Compiles routes once; matching compares segment by segment, so an encoded slash inside a part stays in that part. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, parts: route.path.split('/') }));
  return (method, rawPath) => {
    const segments = rawPath.split('/');
    for (const { route, parts } of compiled) {
      if (route.method !== method || parts.length !== segments.length) continue;
      const params = match(parts, segments);
      if (params) return { route, params };
    }
    return undefined;
  };
}

/** What a stand-in answers; one that throws is at fault itself and answers 500 with its message. */
export async function answerOf(handle: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await handle();
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, json: { message: `The stand-in failed: ${message}` } };
  }
}

/** Percent-decoding that leaves a malformed text as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is the caller's mistake; the route then finds nothing under that name.
    return text;
  }
}

function match(parts: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const segment = segments[i] ?? '';
    if (part.startsWith(':')) {
      if (segment === '') return undefined;
      params[part.slice(1)] = decode(segment);
    } else if (part !== decode(segment)) return undefined;
  }
  return params;
}
