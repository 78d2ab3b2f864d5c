import type { DriftCause, ReconciliationCheckName, ReconciliationFigure } from '../../generated/resolvers.ts';

/** What people call the checks. */
export const checkNames: Record<ReconciliationCheckName, string> = {
  COMMITTED_COST: 'Committed cost',
  CHANGE_ORDERS: 'Commitment change orders',
  BUDGET: 'Budget',
  JOB_COST: 'Job cost',
  INVOICES: 'Subcontractor invoices',
  PRIME_CONTRACT: 'Prime contract and its changes',
  OWNER_BILLING: 'Billing to the owner',
  FORECAST: 'Forecast',
  VENDORS: 'Vendors',
};

/** What people call what differs. */
export const figureNames: Record<ReconciliationFigure, string> = {
  AMOUNT: 'Amount of',
  LINE_AMOUNT: 'Line of',
  CODE: 'Code of a line of',
  ORIGINAL_BUDGET: 'Original budget',
  POSTED_COST: 'Cost kept and posted',
  SENT_COST: 'Cost in Procore and kept',
  GROSS: 'Gross of',
  RETAINAGE: 'Retainage of',
  BILLED: 'Billed on',
  NET: 'Net of',
  ESTIMATE_AT_COMPLETION: 'Estimate at completion',
  NAME: 'Name of',
  PHONE: 'Phone of',
  ADDRESS: 'Address of',
  TAX_ID: 'Tax number of',
};

/** What people call the causes. */
export const causeNames: Record<DriftCause, string> = {
  NOT_EXPORTED: 'Not exported',
  AWAITING_APPROVAL: 'Awaiting approval',
  EXPORTED_NOT_POSTED: 'Exported, not posted',
  UNLINKED: 'Not linked',
  LINE_MISSING: 'Line missing',
  CODE_MISMATCH: 'On another code',
  AMOUNT_CHANGED_AFTER_SYNC: 'Changed after sync',
  TIMING: 'Timing',
  ROUNDING: 'Rounding',
  TAX: 'Tax',
};

/** The page's own style: made for paper first. */
export const style = `
@page { size: landscape; margin: 14mm; }
body { font: 10.5pt/1.4 "Helvetica Neue", Arial, sans-serif; color: #1c2530; max-width: 290mm; margin: 8mm auto; padding: 0 6mm; }
h1 { font-size: 19pt; margin: 0 0 2mm; } h2 { font-size: 14pt; margin: 8mm 0 2mm; } h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; }
header p, .formula, small { color: #55606d; } .formula { font-size: 9pt; }
.figures { display: flex; gap: 6mm; margin: 5mm 0 2mm; }
.figures div { border: 1px solid #c9d1d9; border-radius: 2mm; padding: 3mm 5mm; min-width: 34mm; }
.figures b { display: block; font-size: 16pt; } .figures span { color: #55606d; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; }
th { text-align: left; border-bottom: 2px solid #1c2530; padding: 1.2mm 2mm; font-size: 9pt; }
td { border-bottom: 1px solid #d7dde3; padding: 1.6mm 2mm; vertical-align: top; overflow-wrap: anywhere; } tr { break-inside: avoid; }
section td:first-child { width: 27%; } section td:last-child { width: 41%; }
.n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: normal; }
.DIFFERENT td:nth-child(2) { color: #a33b00; font-weight: 600; } .TIED_OUT td:nth-child(2) { color: #17693a; } .UNAVAILABLE td, .NOT_COMPARED td { color: #6b7280; font-style: italic; }
code { font-size: 8.5pt; } .note { border-left: 2px solid #8a94a0; padding-left: 2mm; margin-top: 1mm; }
footer { margin-top: 12mm; } .line { display: inline-block; width: 60mm; border-bottom: 1px solid #1c2530; margin-right: 8mm; }
@media print { body { margin: 0; padding: 0; max-width: none; } h2, h3 { break-after: avoid; } }
`;
