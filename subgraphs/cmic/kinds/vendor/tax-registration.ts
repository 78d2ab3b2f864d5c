import { z } from 'zod';
import { key, text } from '../../../../kernel/records.ts';

/** A partner's tax registration (businesspartner). For matching and comparing alone: never in the graph, never in a log. */
export interface CmicTaxRegistration {
  /** The partner's code, which is the vendor's. */
  code: string;
  registration: string | null;
}

export const taxRegistrationSchema = z.object({ code: key, registration: text });
