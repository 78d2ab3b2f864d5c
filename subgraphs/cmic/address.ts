import { text } from '../../kernel/records.ts';

/** An address as CMiC keeps it: street, suite and city in three lines, by habit and not by rule. */
export interface CmicAddress {
  line1: string | null;
  line2: string | null;
  line3: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}

/** The members of an address in a record's schema. */
export const addressMembers = {
  addressLine1: text,
  addressLine2: text,
  addressLine3: text,
  region: text,
  postalCode: text,
  country: text,
};

/** The address of a row; null when every part of it is. */
export function addressOf(row: {
  addressLine1: string | null;
  addressLine2: string | null;
  addressLine3: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}): CmicAddress | null {
  const { addressLine1: line1, addressLine2: line2, addressLine3: line3, region, postalCode, country } = row;
  const address = { line1, line2, line3, region, postalCode, country };
  return Object.values(address).some((part) => part !== null) ? address : null;
}
