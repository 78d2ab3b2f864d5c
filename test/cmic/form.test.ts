import { describe, expect, test } from 'vitest';
import { fitting, formProblem } from '../../subgraphs/cmic/form.ts';

describe('codes and names that are to be written', () => {
  test.each([
    ['businessPartner', 'ACME', null],
    ['businessPartner', 'Acme', 'NOT_UPPER_CASE'],
    ['businessPartner', 'ACMECORP1', 'TOO_LONG'],
    ['subcontractNumber', '24-010-p01', null],
    ['subcontractNumber', '24-010"1', 'CHARACTERS'],
    ['subcontractNumber', ' 24-010', 'CHARACTERS'],
    ['subcontractNumber', '24\n010', 'CHARACTERS'],
    ['costCode', '   ', 'EMPTY'],
    ['businessPartnerName', 'Baker & Sons "Electric"', null],
    ['businessPartnerName', 'x'.repeat(50), null],
    // A letter beyond the basic plane is one letter.
    ['businessPartnerName', '\u{1F3D7}'.repeat(50), null],
    ['potentialChangeItem', 'EXT-2400001', null],
  ] as const)('%s "%s" is %s', (limit, value, problem) => {
    expect(formProblem(limit, value)?.problem ?? null).toBe(problem);
  });

  test('a code keeps its leading zeros, and nothing is cut to fit', () => {
    expect(fitting('job', 'job', '00100')).toBe('00100');
    expect(() => fitting('job', 'job', '00100000001')).toThrow(
      'job "00100000001" is longer than CMiC\'s 10 characters',
    );
  });
});
