/** What one tab of GraphiQL holds. */
export interface Tab {
  query: string;
  variables: string;
  headers: string;
}

/** The tab that stood open at the last visit; undefined at the first one. */
export function storedTab(storage: { getItem(key: string): string | null }): Tab | undefined {
  const text = storage.getItem('graphiql:tabState');
  if (text === null) return undefined;
  const { tabs, activeTabIndex } = JSON.parse(text) as {
    tabs: Partial<Record<keyof Tab, string | null>>[];
    activeTabIndex: number;
  };
  const tab = tabs[activeTabIndex];
  return tab && { query: tab.query ?? '', variables: tab.variables ?? '', headers: tab.headers ?? '' };
}
