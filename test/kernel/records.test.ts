import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Fault } from '../../kernel/errors.ts';
import { amount, checkRecord, day, flag, instant, key, reference, text } from '../../kernel/records.ts';

const read = (schema: z.ZodType, value: unknown) =>
  checkRecord(z.object({ member: schema }), { member: value }, 'CMIC', '/jcjob', 'items[3]') as { member: unknown };

describe('what a source sends is read tolerantly', () => {
  it.each([
    ['a key', key, 12, '12'],
    ['a key', key, 'ACME', 'ACME'],
    ['text', text, 'a ', 'a '],
    ['text', text, 45, '45'],
    ['text', text, '', null],
    ['text', text, null, null],
    ['text', text, undefined, null],
    ['a flag', flag, 'y', true],
    ['a flag', flag, 'N', false],
    ['a flag', flag, true, true],
    ['a flag', flag, 'X', null],
    ['a flag', flag, null, null],
    ['an amount', amount, 10, '10'],
    ['an amount', amount, 30370274.4, '30370274.4'],
    ['an amount', amount, '250.0', '250'],
    ['an amount', amount, '-0.10', '-0.1'],
    ['an amount', amount, '', null],
    ['a day', day, '2026-01-31', '2026-01-31'],
    ['a day', day, '2026-01-31T14:00:00-05:00', '2026-01-31'],
    ['a day', day, '', null],
    ['an instant', instant, '2026-07-21T17:08:34-04:00', '2026-07-21T21:08:34.000Z'],
    ['an instant', instant, '2026-07-01T10:24:10-0400', '2026-07-01T14:24:10.000Z'],
    ['an instant', instant, null, null],
    ['a reference', reference, { id: 7, name: 'x' }, '7'],
    ['a reference', reference, null, null],
    ['a reference', reference, { id: null }, null],
    ['a reference', reference, {}, null],
    ['a reference', reference, undefined, null],
  ])('%s from %3$j is %4$j', (_name, schema, sent, value) => {
    expect(read(schema as z.ZodType, sent).member).toEqual(value);
  });
});

describe('what cannot be meant is garbage that names source, path and member', () => {
  it.each([
    ['a key that is null', key, null, 'has a wrong type'],
    ['a key that is empty', key, '', 'has a wrong type'],
    ['a text that is an object', text, { a: 1 }, 'has a wrong type'],
    ['an amount with separators', amount, '1,087.80', 'is not an amount'],
    ['an amount with a sign of money', amount, '$5', 'is not an amount'],
    ['an amount in words', amount, 'ten', 'is not an amount'],
    ['an amount with an exponent', amount, '1e3', 'is not an amount'],
    ['an amount of 10^13', amount, 1e13, 'is too large to be exact to the cent'],
    ['a day in another form', day, '31.01.2026', 'is not a date'],
    ['an instant that is none', instant, 'yesterday', 'is not a timestamp'],
  ])('%s', (_name, schema, sent, words) => {
    const fault = (() => {
      try {
        read(schema as z.ZodType, sent);
      } catch (error) {
        return error as Fault;
      }
      throw new Error('it was read');
    })();
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'UPSTREAM_GARBAGE', source: 'CMIC', retryable: false });
    expect(fault.message).toContain(`CMiC /jcjob: items[3].member ${words}`);
  });
});
