import { z } from 'zod';

/**
 * A record's check that refuses rows without these members (our attribute names). Null is an answer; a missing member is none, and reading it as null would make a posted document an
 * unposted one, or an amount a zero.
 */
export function toldOf<T>(members: readonly string[], schema: z.ZodType<T>): z.ZodType<T> {
  return z
    .record(z.string(), z.unknown())
    .superRefine((row, ctx) => {
      for (const member of members)
        if (row[member] === undefined) ctx.addIssue({ code: 'custom', path: [member], message: 'is missing' });
    })
    .pipe(schema as z.ZodType<T, Record<string, unknown>>) as unknown as z.ZodType<T>;
}
