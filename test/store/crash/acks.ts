/** What the writer prints, one JSON a line, only after the store has acknowledged it. */
export type Ack =
  | { what: 'start' }
  | { what: 'link'; id: string; procoreId: string }
  | { what: 'transfer'; id: string; version: number }
  | { what: 'event'; n: number; transferId: string }
  | { what: 'jobCosts'; costCode: string };

/** Every link of the writer has this many line pairs; fewer would be a half-written one. */
export const linesPerLink = 3;

/** Every page of job costs of the writer has this many rows, all posted on one job; fewer would be half a page. */
export const rowsPerPage = 50;
export const jobOfPages = 'ZZ/24-010';
