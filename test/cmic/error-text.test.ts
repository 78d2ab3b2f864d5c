import { describe, expect, test } from 'vitest';
import { DUPLICATE_KEY, provesRefusal, readRefusal } from '../../subgraphs/cmic/error-text.ts';

const oracle =
  'ORA-20001: <CMIC_ERR_CODE>SC-10141</CMIC_ERR_CODE><CMIC_ERR_MSG>Job Code X is not valid.</CMIC_ERR_MSG>\nORA-06512: at "DA.PKG", line 4711';

describe('refusals of CMiC', () => {
  test('framework 4 JSON, with the status as text', () => {
    const body = JSON.stringify({
      title: 'Bad Request',
      status: '400',
      'o:errorDetails': [
        { detail: 'Cost Code Code 99 is not valid.', 'o:errorCode': '400', 'o:errorPath': '/CmdPhsCode' },
      ],
    });
    expect(readRefusal(400, body)).toEqual({ code: null, message: 'Cost Code Code 99 is not valid.' });
  });

  test('plain text under the default framework', () => {
    expect(readRefusal(400, 'JBO-27014: Attribute ScmstJobCode (Job Code) in scmast is required.')).toEqual({
      code: 'JBO-27014',
      message: 'Attribute ScmstJobCode (Job Code) in scmast is required.',
    });
  });

  test("CMiC's own code and message inside an Oracle error, in text and in JSON alike, without the stack", () => {
    const expected = { code: 'SC-10141', message: 'Job Code X is not valid.' };
    expect(readRefusal(400, oracle)).toEqual(expected);
    expect(
      readRefusal(400, JSON.stringify({ 'o:errorDetails': [{ detail: oracle, 'o:errorCode': 'ORA-20001' }] })),
    ).toEqual(expected);
  });

  test('NO-ERROR-CODE is no code of its own', () => {
    const text = oracle.replace('SC-10141', 'NO-ERROR-CODE');
    expect(readRefusal(500, text)).toEqual({ code: 'ORA-20001', message: 'Job Code X is not valid.' });
  });

  test('an empty body, a page and the error member of an action', () => {
    expect(readRefusal(500, '').message).toBe('CMiC answered 500 without saying why.');
    expect(readRefusal(502, '<!DOCTYPE html><html>...').message).toBe('answered 502 with a page instead of data.');
    expect(readRefusal(404, '{"error":"Batch number 7 has already been posted."}').message).toBe(
      'Batch number 7 has already been posted.',
    );
  });

  test('a duplicate key and a text that is too long are put into words', () => {
    expect(readRefusal(400, 'ORA-00001: unique constraint (DA.SCMAST_PK) violated')).toEqual({
      code: DUPLICATE_KEY,
      message: 'CMiC has a record with this key already.',
    });
    const tooLong = 'ORA-12899: value too large for column "DA"."SCMAST"."SCMST_CONT_CODE" (actual: 24, maximum: 20)';
    expect(readRefusal(400, tooLong).message).toBe('SCMST_CONT_CODE takes at most 20 characters; 24 were sent.');
  });

  test('no address of the source comes through', () => {
    expect(readRefusal(400, 'See http://erp.internal:80/cmictest/x for more.').message).toBe('See for more.');
  });

  test('a 5xx with an Oracle business error proves that nothing was written; one without does not', () => {
    expect(provesRefusal(500, oracle)).toBe(true);
    expect(provesRefusal(500, 'ORA-00001: unique constraint violated')).toBe(true);
    expect(provesRefusal(500, '')).toBe(false);
    expect(provesRefusal(504, 'Gateway Time-out')).toBe(false);
    expect(provesRefusal(500, 'ORA-03113: end-of-file on communication channel')).toBe(false);
  });
});
