import type { Random } from './random.ts';
import type { StoryAddress } from './types.ts';
import { CITIES, STREETS } from './vocabulary.ts';

/** A believable address; the phone numbers are of the range that is kept for fiction (555-01xx). */
export function address(random: Random, name: string): StoryAddress {
  const [city, state, zip] = random.pick(CITIES);
  const domain = name.toLowerCase().replace(/[^a-z]+/g, '');
  return {
    street: `${random.int(1, 98) * 100 + random.int(1, 99)} ${random.pick(STREETS)}`,
    suite: random.chance(0.3) ? `Suite ${random.int(1, 40) * 10}` : '',
    city,
    state,
    zip,
    country: 'US',
    phone: `(303) 555-01${String(random.int(0, 99)).padStart(2, '0')}`,
    email: `office@${domain}.example`,
  };
}

/** The address of a building site: without phone and mail. */
export function siteAddress(random: Random): Omit<StoryAddress, 'phone' | 'email'> {
  const { phone: _phone, email: _email, ...site } = address(random, 'site');
  return site;
}
