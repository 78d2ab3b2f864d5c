import { storeUnavailable } from '../guard.ts';
import type { Database } from './database.ts';

/**
 * One script per version of the file, in order; PRAGMA user_version counts those that ran. Never change one that was released: add the next.
 * Times that people read are ISO text; times that leases and key ages are reckoned with are milliseconds of the store's clock.
 */
const migrations = [
  `
  CREATE TABLE links (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, procore_id TEXT NOT NULL, cmic_id TEXT NOT NULL, state TEXT NOT NULL,
    lines TEXT NOT NULL, project_id TEXT, job_id TEXT, adopted_mark TEXT,
    created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX links_procore ON links (kind, procore_id);
  CREATE UNIQUE INDEX links_cmic ON links (kind, cmic_id);
  CREATE INDEX links_cmic_id ON links (cmic_id, id);
  CREATE INDEX links_procore_id ON links (procore_id, id);
  CREATE INDEX links_created ON links (created_at, id);
  CREATE INDEX links_updated ON links (updated_at, id);
  CREATE INDEX links_project ON links (project_id, kind);

  CREATE TABLE transfers (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, direction TEXT NOT NULL, state TEXT NOT NULL,
    source_id TEXT NOT NULL, target_id TEXT, project_id TEXT, job_id TEXT,
    created_by TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, version INTEGER NOT NULL,
    rest TEXT NOT NULL,
    open INTEGER NOT NULL, run_at INTEGER, fence INTEGER NOT NULL, lease_owner TEXT, lease_until INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX transfers_open ON transfers (kind, direction, source_id) WHERE open = 1;
  CREATE INDEX transfers_newest ON transfers (kind, direction, source_id);
  CREATE INDEX transfers_due ON transfers (run_at, id) WHERE open = 1;
  CREATE INDEX transfers_created ON transfers (created_at, id);
  CREATE INDEX transfers_updated ON transfers (updated_at, id);
  CREATE INDEX transfers_state ON transfers (state, created_at);

  CREATE TABLE pages (
    transfer_id TEXT NOT NULL, page_no INTEGER NOT NULL, results TEXT NOT NULL, cursor_after TEXT,
    PRIMARY KEY (transfer_id, page_no)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE events (n INTEGER PRIMARY KEY, at TEXT NOT NULL, transfer_id TEXT NOT NULL, state TEXT NOT NULL) STRICT;

  CREATE TABLE keys (
    actor TEXT NOT NULL, mutation TEXT NOT NULL, key TEXT NOT NULL, input_hash TEXT NOT NULL, result TEXT,
    claimed_at INTEGER NOT NULL, PRIMARY KEY (actor, mutation, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX keys_claimed ON keys (claimed_at);
  `,
  // job_costs.id is the vuuid; job_costs_sums holds all that is summed and counted, so that no row is read for it. Its entries stand per job in the order in which rows came (n): an order of codes or dates, which is
  // not that of the rows, would have an import write nearly the whole index again with each page. Sums and pages sort what they read instead.
  `
  CREATE TABLE job_costs (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL, post_date TEXT NOT NULL, pass INTEGER NOT NULL, found TEXT NOT NULL,
    cost_code TEXT NOT NULL, category TEXT NOT NULL, type TEXT NOT NULL, commitment TEXT, cents INTEGER NOT NULL, detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX job_costs_sums ON job_costs (job_id, n, cost_code, category, type, post_date, commitment, cents, pass, found);
  CREATE TABLE job_cost_passes (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE job_cost_summaries (
    job_id TEXT NOT NULL, cost_code TEXT NOT NULL, category TEXT NOT NULL, cents INTEGER NOT NULL, invoiced_cents INTEGER NOT NULL,
    target TEXT NOT NULL, at TEXT NOT NULL, transfer_id TEXT NOT NULL, PRIMARY KEY (job_id, cost_code, category)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE job_cost_states (set_id TEXT PRIMARY KEY, rest TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // n is the last event that was taken; from free_at (milliseconds) on somebody may take the webhook.
  `
  CREATE TABLE webhooks (
    name TEXT PRIMARY KEY, n INTEGER NOT NULL, failures INTEGER NOT NULL, problem TEXT, fence INTEGER NOT NULL, free_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Requests of Procore's ERP tool; `work` is JSON.
  `
  CREATE TABLE erp_requests (
    id TEXT PRIMARY KEY, user_id TEXT, told_by TEXT NOT NULL, delivery_id TEXT, received_at TEXT NOT NULL,
    name TEXT, work TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL, error TEXT,
    run_at INTEGER NOT NULL, done_at INTEGER, fence INTEGER NOT NULL, lease_owner TEXT, lease_until INTEGER
  ) STRICT;
  CREATE INDEX erp_requests_due ON erp_requests (run_at, id) WHERE state = 'OPEN';
  CREATE INDEX erp_requests_done ON erp_requests (done_at) WHERE done_at IS NOT NULL;
  `,
  // The codes of change orders, each of one transfer.
  `
  CREATE TABLE change_codes (
    transfer_id TEXT PRIMARY KEY, contract_id TEXT NOT NULL, code TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX change_codes_code ON change_codes (contract_id, code);
  `,
  // What people decided about pairs; plan, plan_size and settled: the bulk acceptance that a decision belongs to.
  `
  CREATE TABLE match_decisions (
    kind TEXT NOT NULL, procore_id TEXT NOT NULL, cmic_id TEXT NOT NULL, verdict TEXT NOT NULL,
    procore_name TEXT NOT NULL, cmic_name TEXT NOT NULL, procore_key TEXT NOT NULL, cmic_key TEXT NOT NULL,
    reason TEXT, by TEXT NOT NULL, at TEXT NOT NULL, plan TEXT, plan_size INTEGER, settled INTEGER,
    PRIMARY KEY (kind, procore_id, cmic_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX match_decisions_procore_key ON match_decisions (kind, procore_key);
  CREATE INDEX match_decisions_cmic_key ON match_decisions (kind, cmic_key);
  CREATE INDEX match_decisions_plan ON match_decisions (plan) WHERE plan IS NOT NULL;
  `,
  // The last reconciliation of each project (id is the project's), the differences of reports, and what people noted on them; `report` and `difference` are JSON, `size` is cents.
  `
  CREATE TABLE reconciliations (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, job_id TEXT NOT NULL, n INTEGER NOT NULL, ended_at TEXT NOT NULL,
    tie_out TEXT NOT NULL, tied_out INTEGER NOT NULL, report TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reconciliations_ended ON reconciliations (ended_at, id);
  CREATE INDEX reconciliations_tie_out ON reconciliations (tie_out, id);
  CREATE TABLE reconciliation_differences (
    report_id TEXT NOT NULL, id TEXT NOT NULL, project_id TEXT NOT NULL, put_at TEXT NOT NULL, check_name TEXT NOT NULL, cause TEXT NOT NULL,
    closed INTEGER NOT NULL, size INTEGER NOT NULL, opened_at TEXT NOT NULL, difference TEXT NOT NULL, PRIMARY KEY (report_id, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reconciliation_differences_put ON reconciliation_differences (project_id, put_at);
  CREATE TABLE difference_notes (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, difference_id TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX difference_notes_project ON difference_notes (project_id, at);
  `,
  // What both systems said at each reconciliation (`head` and `content` are JSON; only kept ones are seen), links that were taken apart, and since when a posted transaction is kept.
  `
  CREATE TABLE snapshots (
    id TEXT PRIMARY KEY, project_id TEXT NOT NULL, job_id TEXT NOT NULL, at TEXT NOT NULL, kept INTEGER NOT NULL, put_at TEXT NOT NULL,
    head TEXT NOT NULL
  ) STRICT;
  CREATE INDEX snapshots_project ON snapshots (project_id, kept, at);
  CREATE INDEX snapshots_job ON snapshots (job_id, kept, at);
  CREATE TABLE snapshot_parts (
    snapshot_id TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (snapshot_id, name)
  ) STRICT;
  CREATE TABLE link_changes (
    id TEXT PRIMARY KEY, at TEXT NOT NULL, project_id TEXT, job_id TEXT, change TEXT NOT NULL
  ) STRICT;
  CREATE INDEX link_changes_at ON link_changes (at, id);
  ALTER TABLE job_costs ADD COLUMN kept_at TEXT NOT NULL DEFAULT '';
  `,
  // Kept readings of large projects' figures, and their parts; `content` is JSON. Parts are large, so their table has row ids: a tree of keys would hold few of them a page.
  `
  CREATE TABLE financial_readings (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, read_at TEXT NOT NULL, content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX financial_readings_subject ON financial_readings (subject, read_at, id);
  CREATE TABLE financial_reading_parts (
    reading_id TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, subject TEXT NOT NULL, read_at TEXT NOT NULL,
    content TEXT NOT NULL, PRIMARY KEY (reading_id, name, n)
  ) STRICT;
  CREATE INDEX financial_reading_parts_subject ON financial_reading_parts (subject, read_at);
  `,
  // Adoptions of running projects, one for each; and their pairs, opening balances and signed differences, each at its place (n) in its part. `adoption` and `content` are JSON.
  `
  CREATE TABLE adoptions (project_id TEXT PRIMARY KEY, id TEXT NOT NULL, n INTEGER NOT NULL, adoption TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX adoptions_id ON adoptions (id);
  CREATE TABLE adoption_rows (
    adoption_id TEXT NOT NULL, part TEXT NOT NULL, n INTEGER NOT NULL, project_id TEXT NOT NULL, put_at TEXT NOT NULL,
    differs INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (adoption_id, part, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX adoption_rows_put ON adoption_rows (project_id, put_at);
  `,
  // Subcontracts of CMiC that people do not want in Procore.
  `
  CREATE TABLE staged_rejections (
    cmic_id TEXT PRIMARY KEY, content TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
    withdrawn INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What was sent to make drafts in Procore, a row for each record; `change` is JSON.
  `
  CREATE TABLE draft_changes (
    id TEXT PRIMARY KEY, at TEXT NOT NULL, project_id TEXT NOT NULL, job_id TEXT NOT NULL, state TEXT NOT NULL, procore_id TEXT,
    change TEXT NOT NULL
  ) STRICT;
  CREATE INDEX draft_changes_state ON draft_changes (state, at, id);
  CREATE INDEX draft_changes_draft ON draft_changes (procore_id);
  `,
  // The pairs of adoptions by their record of Procore.
  `
  CREATE INDEX adoption_rows_pair ON adoption_rows (adoption_id, json_extract(content, '$.procoreId')) WHERE part = 'PAIR';
  `,
];

/** Brings the file to this version. A file of a newer version is refused: an older program would write what the newer one can't read. `through`: an earlier version to stop at. */
export function migrate(db: Database, through = migrations.length): void {
  db.atomically(() => {
    const version = db.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
    if (version > migrations.length) {
      throw storeUnavailable(
        `The store file is of version ${version}; this program knows versions up to ${migrations.length}. Start the newer program, or another file.`,
        false,
      );
    }
    for (const script of migrations.slice(version, through)) db.script(script);
    if (version < through) db.script(`PRAGMA user_version = ${through}`);
  });
}
