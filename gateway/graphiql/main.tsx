import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples, version } from './examples.ts';
import { createFetcher } from './fetcher.ts';
import { storedTab } from './stored.ts';
import { presetHeaders, renewToken } from './token.ts';

/** Stored tabs of an older version would hide new examples: each version of them has its own storage. */
const storage = createLocalStorage({ namespace: `examples-${version}` });
const settings = (await (await fetch('/playground/settings.json')).json()) as { token: string | null };
renewToken(storage, settings.token);
const headers = presetHeaders(settings.token);

const tabs = examples.map((example) => ({ ...example, headers }));
const shown = storedTab(storage) ?? tabs[0];

createRoot(document.getElementById('page') as HTMLElement).render(
  <GraphiQL
    fetcher={createFetcher('/graphql')}
    storage={storage}
    defaultTabs={tabs}
    defaultHeaders={headers}
    shouldPersistHeaders
    showPersistHeadersSettings={false}
    defaultEditorToolsVisibility="variables"
    // It ignores the first tab's variables, and opens a new tab where the stored editors differ from every stored tab: it is told what its first tab shows.
    initialQuery={shown?.query}
    initialVariables={shown?.variables}
    initialHeaders={shown?.headers}
  />,
);
