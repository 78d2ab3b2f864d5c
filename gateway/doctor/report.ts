/** One thing that was looked at. `missing`: something that we need; `note`: something that we can do without. */
export interface Finding {
  source: 'Procore' | 'CMiC';
  what: string;
  state: 'ok' | 'missing' | 'note';
  /** What was found, or what to do about it. */
  detail: string;
}

/** The findings as lines, the worst said again at the end; `healthy` when nothing that we need is missing. */
export function report(findings: readonly Finding[]): { text: string; healthy: boolean } {
  const marks = { ok: 'ok     ', missing: 'MISSING', note: 'note   ' };
  const lines = findings.map(
    ({ source, what, state, detail }) => `${marks[state]}  ${source.padEnd(8)} ${what.padEnd(36)} ${detail}`,
  );
  const missing = findings.filter((finding) => finding.state === 'missing');
  const end =
    missing.length === 0
      ? 'Everything that the gateway needs is there.'
      : `${missing.length} of ${findings.length} are missing:\n${missing.map(({ source, what, detail }) => `  - ${source}, ${what}: ${detail}`).join('\n')}`;
  return { text: [...lines, '', end].join('\n'), healthy: missing.length === 0 };
}
