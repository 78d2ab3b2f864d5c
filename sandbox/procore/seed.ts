import type { Story, StoryJob, StoryVendor } from '../story/types.ts';
import { createDb, type Db } from './db.ts';
import type { MarkedRow } from './marks.ts';
import { seedBudgetChanges, seedChangeOrders, seedInvoices } from './seed-changes.ts';
import { seedCompanyCodes, seedDivisions, seedJobCodes } from './seed-codes.ts';
import { seedCommitments } from './seed-commitments.ts';
import { seedBudgets, seedPrimeContracts } from './seed-financials.ts';
import { marked, seededTimes } from './seed-rows.ts';

/** Fills a company from the story. The same story gives the same rows, ids included. */
export function seed(story: Story): Db {
  const name = story.companies[0]?.name ?? 'Sandbox';
  const db = createDb({ id: story.procoreCompanyId, name: name.replace(/ Inc\.$/, ''), is_active: true });
  const codes = seedCompanyCodes(db, story);
  for (const vendor of story.vendors) seedVendor(db, vendor);
  const seeded = story.jobs.filter((job) => job.project !== null);
  for (const job of seeded) seedProject(db, job, codes.listId);
  for (const job of seeded) seedJobCodes(db, job, codes);
  seedDivisions(db, codes);
  seedCommitments(db, story);
  seedBudgets(db, story);
  seedPrimeContracts(db, story);
  seedChangeOrders(db, story);
  seedInvoices(db, story);
  seedBudgetChanges(db, story);
  db.awaitedChangeOrders = [...(story.primeChangeOrders ?? [])];
  db.awaitedBillings = [...(story.ownerBillings ?? [])];
  markAll(db);
  return db;
}

function seedVendor(db: Db, { procore: vendor }: StoryVendor): void {
  if (!vendor) return;
  db.vendors.insert({
    id: vendor.id,
    company_id: db.company.id,
    name: vendor.name,
    abbreviated_name: null,
    trade_name: null,
    address: [vendor.street, vendor.suite].filter(Boolean).join(', '),
    city: vendor.city,
    state_code: vendor.state,
    zip: vendor.zip,
    country_code: vendor.country,
    business_phone: vendor.phone,
    mobile_phone: null,
    fax_number: null,
    email_address: vendor.email,
    website: null,
    license_number: null,
    notes: null,
    is_active: vendor.active,
    authorized_bidder: true,
    prequalified: false,
    tax_id: vendor.taxId,
    ...marked(vendor.mark, vendor.mark?.split(/[/|]/).at(-1) ?? null),
    ...seededTimes(vendor.id),
  });
}

function seedProject(db: Db, job: StoryJob, listId: number): void {
  const { id, mark, erpIntegrated } = job.project!;
  db.projects.insert({
    id,
    company_id: db.company.id,
    name: job.name,
    project_number: job.code,
    description: null,
    active: job.status === 'A',
    address: [job.address.street, job.address.suite].filter(Boolean).join(', '),
    city: job.address.city,
    state_code: job.address.state,
    zip: job.address.zip,
    country_code: job.address.country,
    phone: null,
    time_zone: 'America/Los_Angeles',
    start_date: job.startDate,
    completion_date: job.endDate,
    total_value: job.contractAmount,
    accounting_project_number: null,
    erp_integrated: erpIntegrated,
    budget_locked: job.budget?.locked ?? false,
    standard_cost_code_list_id: listId,
    parent_job_id: null,
    ...marked(mark, job.code),
    ...seededTimes(id),
  });
  for (const { procore: sub, name, code } of job.subJobs) {
    if (sub) {
      const { id: subId, mark: subMark } = sub;
      db.subJobs.insert({ id: subId, project_id: id, name, code, ...marked(subMark, code), ...seededTimes(subId) });
    }
  }
}

/** Makes the marks of the seeded rows known: uniqueness, and their rows of external data. */
function markAll(db: Db): void {
  const types = {
    project: db.projects,
    sub_job: db.subJobs,
    vendor: db.vendors,
    standard_cost_code: db.standardCostCodes,
    line_item_type: db.lineItemTypes,
    cost_code: db.costCodes,
    work_order_contract: db.workOrders,
    purchase_order_contract: db.purchaseOrders,
    line_item: db.lineItems,
    prime_contract: db.primeContracts,
    change_order: db.changeOrders,
    requisition: db.requisitions,
  };
  for (const table of [db.primeContractLineItems, db.changeOrderLineItems])
    for (const row of table.rows) mark('line_item', row);
  for (const [itemType, table] of Object.entries(types)) for (const row of table.rows) mark(itemType, row);

  function mark(itemType: string, row: MarkedRow): void {
    if (row.origin_id === null) return;
    const refusal = db.marks.set(itemType, row, { origin_id: row.origin_id });
    if (refusal) throw new Error(`The story gives the mark ${row.origin_id} to two records (${itemType}).`);
  }
}
