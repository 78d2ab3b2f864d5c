/** Where a project's work breakdown structure is: its pattern, segments and budget codes. */
export function wbsPath(projectId: string): string {
  return `/rest/v1.0/projects/${projectId}/work_breakdown_structure`;
}
