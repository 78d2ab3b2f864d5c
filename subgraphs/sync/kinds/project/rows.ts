import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { ProjectUpdate } from '../../../procore/kinds/project/client.ts';
import type { PlanRow } from '../../transfer/plan.ts';
import type { Item } from './items.ts';

/** The members of a new Procore project, from its control job (procore reference 8.1). */
export function projectUpdate(job: CmicJobRecord): ProjectUpdate {
  return {
    originId: job.id,
    originCode: job.code,
    name: job.name,
    number: job.code,
    active: true,
    erpIntegrated: true,
    street: job.address?.line1 ?? null,
    city: job.address?.line3 ?? job.address?.line2 ?? null,
    state: job.address?.region ?? null,
    zip: job.address?.postalCode ?? null,
    country: job.address?.country ?? null,
    startDate: job.startDate,
    completionDate: job.endDate,
  };
}

/** An item as a row of the plan: the REST resource of Procore, what stands there and what would be sent. */
export function planRow(item: Item): PlanRow {
  const row = (
    resource: string,
    sent: Record<string, string | null>,
    was: Record<string, string | null> = {},
  ): PlanRow => ({
    action: item.action,
    resource,
    key: item.key,
    fields: Object.entries(sent).map(([name, to]) => ({
      name,
      from: item.action === 'KEEP' ? to : (was[name] ?? null),
      to,
    })),
  });
  switch (item.stage) {
    case 'project': {
      const { originId, originCode, name, number, street, city, state, zip, country, startDate, completionDate } =
        projectUpdate(item.job);
      return row('projects', {
        origin_id: originId ?? null,
        origin_code: originCode ?? null,
        name: name ?? null,
        project_number: number ?? null,
        address: street ?? null,
        city: city ?? null,
        state_code: state ?? null,
        zip: zip ?? null,
        country_code: country ?? null,
        start_date: startDate ?? null,
        completion_date: completionDate ?? null,
      });
    }
    case 'subJob':
      return row('sub_jobs', { origin_id: item.key, code: item.job.code, name: item.job.name });
    case 'code':
      return row(
        'cost_codes',
        { origin_id: item.key, code: item.own, name: item.code.name },
        item.was ? { origin_id: item.was.originId, code: item.own, name: item.was.name } : {},
      );
    case 'assignment':
      return row('cost_code_line_item_types', { cost_code: item.category.costCode, line_item_type: item.type.code });
  }
}
