import { z } from 'zod';
import { type FaultSource, garbage } from './errors.ts';
import { decimalText, isTooLarge } from './money.ts';

/**
 * Building blocks of record schemas: tolerant in reading, strict in meaning. Unknown members are ignored, null is allowed anywhere that isn't a key,
 * a wrong type is a fault that names source, path and member.
 */

/** A key: text, or a number that becomes text. Never null or empty. */
export const key = z.union([z.string().min(1), z.number().int()]).transform(String);

/** Text or null; absent, null and `""` are all null (both sources mix them). Numbers become text (`invoice_number` is 123 or "123"). */
export const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));

/** A flag as the sources send it: true/false, "Y"/"N" in any case; anything else there is (null, a third value) is null. */
export const flag = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => {
    if (typeof value === 'boolean') return value;
    const letter = value?.trim().toUpperCase();
    return letter === 'Y' ? true : letter === 'N' ? false : null;
  });

/** An amount as decimal text, from a number or numeric text; absent, null and `""` are null. What cannot be read, or is 10^13 or more, is refused. */
export const amount = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value, ctx) => {
    if (value === null || value === undefined || value === '') return null;
    const decimal = decimalText(value);
    if (decimal === null || isTooLarge(decimal)) {
      ctx.addIssue({
        code: 'custom',
        message: decimal === null ? 'is not an amount' : 'is too large to be exact to the cent',
      });
      return z.NEVER;
    }
    return decimal;
  });

/** A day as `YYYY-MM-DD`, from a day or a timestamp (the sources send either for one and the same member); null when absent. */
export const day = z
  .string()
  .nullish()
  .transform((value, ctx) => {
    if (!value) return null;
    const match = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(value);
    if (!match?.[1]) {
      ctx.addIssue({ code: 'custom', message: 'is not a date' });
      return z.NEVER;
    }
    return match[1];
  });

/** An instant as ISO text in UTC, from any offset (`-04:00`, `+0000`, `Z`); null when absent. */
export const instant = z
  .string()
  .nullish()
  .transform((value, ctx) => {
    if (!value) return null;
    const parsed = new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (Number.isNaN(parsed.getTime())) {
      ctx.addIssue({ code: 'custom', message: 'is not a timestamp' });
      return z.NEVER;
    }
    return parsed.toISOString();
  });

/** A reference to another record, or null in each of the four forms of "none": null, `{"id": null}`, `{}`, missing. Other members of the object are dropped. */
export const reference = z
  .object({ id: z.union([z.string(), z.number()]).nullish() })
  .nullish()
  .transform((value) => (value?.id === null || value?.id === undefined || value.id === '' ? null : String(value.id)));

/**
 * Checks one record; a wrong one is a garbage fault: `Procore /rest/v1.0/vendors: [3].name is not text`. `where` is the place inside the body (`[3]`);
 * `nameOf` gives the source's own name of a member where the schema uses another.
 */
export function checkRecord<T>(
  schema: z.ZodType<T>,
  value: unknown,
  source: FaultSource,
  path: string,
  where = '',
  nameOf: (member: string) => string = (member) => member,
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = [where, ...(issue?.path ?? []).map((part) => nameOf(String(part)))]
    .filter((part) => part !== '')
    .join('.');
  throw garbage(source, path, `${member || 'the body'} ${plain(issue)}`);
}

function plain(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'is wrong';
  return issue.code === 'custom' ? issue.message : `has a wrong type (${issue.message.toLowerCase()})`;
}
