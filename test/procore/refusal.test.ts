import { describe, expect, it } from 'vitest';
import { itemMessage, readRefusal } from '../../subgraphs/procore/refusal.ts';

const shapes: [name: string, body: unknown, code: string | null, message: string][] = [
  [
    'a map of texts by field',
    { errors: { name: ["can't be blank", 'is too short'] } },
    null,
    "name: can't be blank; name: is too short",
  ],
  ['a text', { errors: 'Unauthorized' }, null, 'Unauthorized'],
  [
    'a list of texts',
    { errors: ['App is not connected to this company.'] },
    null,
    'App is not connected to this company.',
  ],
  [
    'a list of objects with a ref',
    { errors: [{ ref: 'a', errors: { amount: ['is invalid'] } }] },
    null,
    'amount: is invalid',
  ],
  ['a list of objects with a message', { errors: [{ ref: '1', message: 'not balanced' }] }, null, 'not balanced'],
  [
    'an error object',
    { error: { code: 'not_found', message: 'The requested resource was not found.' } },
    'not_found',
    'The requested resource was not found.',
  ],
  ['message and error', { message: 'Currency differs', error: 'currency' }, 'currency', 'Currency differs'],
  [
    'the generic v1 schema',
    { code: 400, message: 'Unknown filter x', fields: 'filters[x]', reason: 'Unknown filter x' },
    '400',
    'Unknown filter x (filters[x])',
  ],
  [
    'the standard of v2',
    {
      error: {
        code: 'BAD_REQUEST',
        message: 'Bad request',
        details: [{ reason_code: 'X', message: 'must be a number', source: 'amount' }],
      },
    },
    'BAD_REQUEST',
    'Bad request; amount: must be a number',
  ],
  ['an error text', { error: 'invalid_grant' }, null, 'invalid_grant'],
  ['errors of the whole record', { errors: { base: ['is locked'] } }, null, 'is locked'],
];

describe('a refusal of Procore', () => {
  it.each(shapes)('is read from %s', (_name, body, code, message) => {
    expect(readRefusal(422, JSON.stringify(body))).toEqual({ code, message });
  });

  it('in plain text says its first line', () => {
    const text = 'Missing Procore-Company-Id header!\n\nEvery request must name the company.';
    expect(readRefusal(400, text)).toEqual({ code: null, message: 'Missing Procore-Company-Id header!' });
  });

  it.each([
    ['an HTML page', '<!doctype html><html><body>Stack trace: app.rb:12</body></html>'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['an empty list of errors', '{"errors":[]}'],
  ])('in %s only tells the status', (_name, text) => {
    expect(readRefusal(502, text)).toEqual({ code: null, message: 'Procore answered 502 without saying why.' });
  });

  it('is one short line without markup', () => {
    const { message } = readRefusal(422, JSON.stringify({ errors: `<b>No</b>\n\n${'x'.repeat(1000)}` }));
    expect(message).toMatch(/^No x+…$/);
    expect(message).toHaveLength(300);
  });

  it('of one item of a sync is read beside what was submitted', () => {
    expect(itemMessage({ id: 0, name: 'A', errors: { id: ['Entity with this ID not found'] } })).toBe(
      'id: Entity with this ID not found',
    );
  });
});
