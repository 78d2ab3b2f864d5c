import { request } from 'undici';

/** How long the other end may take to answer. */
const TIMEOUT_MS = 10_000;

/**
 * Posts a body; null when it was taken (any 2xx), else why not, in a few words without anything that the other end said. A redirect is not followed: the signature was made for the
 * address that the settings name. Ends early, as a failure, when `stopping` aborts.
 */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  stopping: AbortSignal,
): Promise<string | null> {
  const ends = new AbortController();
  const timer = setTimeout(() => ends.abort(), TIMEOUT_MS);
  const stop = () => ends.abort();
  stopping.addEventListener('abort', stop, { once: true });
  try {
    const answer = await request(url, {
      method: 'POST',
      headers,
      body,
      signal: ends.signal,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    // Whatever it says beside its status is let go, and not read to its end.
    await answer.body.dump({ limit: 16_384 });
    return answer.statusCode >= 200 && answer.statusCode < 300 ? null : `answered ${answer.statusCode}`;
  } catch (error) {
    if (stopping.aborted) return 'this process stopped';
    if (ends.signal.aborted) return `did not answer in ${TIMEOUT_MS / 1000} seconds`;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return `could not be reached (${code})`;
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}
