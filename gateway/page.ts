import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
};

/** Nothing from elsewhere; the editor sets styles on its elements and starts workers. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The playground's page: a built folder, served whole and from nowhere else. */
export interface PlaygroundPage {
  /** Answers a GET of the page or of one of its files; false when the path is none of them. */
  serve(path: string, response: ServerResponse): boolean;
}

/** What the page is told by the gateway, before anything is typed. */
export interface PageSettings {
  /** A development token, preset in the headers editor. */
  token: string | null;
}

/** Serves the page that stands built in a folder. Only files that were there at the start are served: a path never reaches the disk. */
export function createPage(folder: string, settings: PageSettings): PlaygroundPage {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile()) files.set(`/playground/${name.replaceAll('\\', '/')}`, file);
  }
  const index = join(folder, 'index.html');
  return {
    serve(path, response) {
      if (path === '/playground/settings.json') {
        send(response, 'json', JSON.stringify(settings), 'no-store');
        return true;
      }
      const file = path === '/' || path === '/graphql' ? index : files.get(path);
      if (file === undefined) return false;
      const hashed = path.startsWith('/playground/assets/');
      send(
        response,
        file.split('.').at(-1) ?? '',
        readFileSync(file),
        hashed ? 'public, max-age=31536000, immutable' : 'no-store',
      );
      return true;
    },
  };
}

function send(response: ServerResponse, extension: string, body: string | Buffer, cacheControl: string): void {
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': cacheControl,
  });
  response.end(body);
}
