/** What the writer prints, one JSON a line, only after the store has acknowledged it. */
export type Ack =
  | { what: 'start' }
  | { what: 'link'; id: string; procoreId: string }
  | { what: 'transfer'; id: string; version: number }
  | { what: 'event'; n: number; transferId: string };

/** Every link of the writer has this many line pairs; fewer would be a half-written one. */
export const linesPerLink = 3;
