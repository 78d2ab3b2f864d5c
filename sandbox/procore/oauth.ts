import type { Answer, Call, Route } from '../shell/types.ts';
import { type Fields, isFields } from './body.ts';
import { type Context, route } from './context.ts';
import { issue, LIFETIME, read, secondsLeft, type Token } from './tokens.ts';

/** The one client that the stand-in knows. */
export const CLIENT = { id: 'sandbox-client', secret: 'sandbox-secret' };

/** Sign-in by client credentials, and who holds a valid token. */
export interface OAuth {
  routes: Route[];
  /** The token of the call, when it is ours, unexpired and not revoked. */
  tokenOf(call: Call): Token | undefined;
}

export function createOAuth(context: Pick<Context, 'now'>): OAuth {
  const revoked = new Set<string>();
  const valid = (text: string): Token | undefined => {
    const token = read(text);
    return token && !revoked.has(token.id) && secondsLeft(token, context.now()) > 0 ? token : undefined;
  };
  const tokenOf = (call: Call): Token | undefined => {
    const bearer = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1];
    return bearer === undefined ? undefined : valid(bearer);
  };
  return {
    tokenOf,
    routes: [
      route('POST', '/oauth/token', (call) => grant(context, fieldsOf(call))),
      route('GET', '/oauth/token/info', (call) => {
        const token = tokenOf(call);
        return token ? { status: 200, json: info(token, context.now()) } : unauthorized();
      }),
      route('POST', '/oauth/revoke', (call) => {
        const fields = fieldsOf(call);
        if (!knows(fields)) return badClient();
        const token = read(String(fields.token));
        if (token) revoked.add(token.id);
        // 200 even for a token that never was.
        return { status: 200, json: {} };
      }),
    ],
  };
}

export const unauthorized = (): Answer => ({ status: 401, json: { errors: 'Unauthorized' } });

function grant(context: Pick<Context, 'now'>, fields: Fields): Answer {
  if (fields.grant_type !== 'client_credentials') {
    return oauthError(
      400,
      'unsupported_grant_type',
      'The authorization grant type is not supported by the authorization server.',
    );
  }
  if (!knows(fields)) return badClient();
  const createdAt = Math.floor(context.now().getTime() / 1000);
  const token = {
    access_token: issue(CLIENT.id, createdAt),
    token_type: 'bearer',
    expires_in: LIFETIME,
    created_at: createdAt,
  };
  return { status: 200, json: token };
}

const knows = (fields: Fields): boolean => fields.client_id === CLIENT.id && fields.client_secret === CLIENT.secret;

const badClient = (): Answer =>
  oauthError(
    401,
    'invalid_client',
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  );

const oauthError = (status: number, error: string, description: string): Answer => ({
  status,
  json: { error, error_description: description },
});

const info = (token: Token, now: Date) => ({
  resource_owner_id: 160586,
  scopes: [],
  expires_in_seconds: secondsLeft(token, now),
  application: { uid: token.clientId },
  created_at: token.createdAt,
});

/** The fields of a form or a JSON body. */
const fieldsOf = (call: Call): Fields => (isFields(call.body) ? call.body : {});
