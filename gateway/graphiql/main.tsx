import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples, version } from './examples.ts';
import { createFetcher } from './fetcher.ts';
import { presetHeaders, renewToken } from './token.ts';

/** Stored tabs of an older version would hide new examples: each version of them has its own storage. */
const storage = createLocalStorage({ namespace: `examples-${version}` });
const settings = (await (await fetch('/playground/settings.json')).json()) as { token: string | null };
renewToken(storage, settings.token);
const headers = presetHeaders(settings.token);

/** GraphiQL ignores the first tab's variables; it takes them as its initial ones, but these would open a new tab beside stored ones. */
const isFirstVisit = storage.getItem('graphiql:tabState') === null;
const [first] = examples;
const initial =
  isFirstVisit && first
    ? { initialQuery: first.query, initialVariables: first.variables, initialHeaders: headers }
    : {};

createRoot(document.getElementById('page') as HTMLElement).render(
  <GraphiQL
    fetcher={createFetcher('/graphql')}
    storage={storage}
    defaultTabs={examples.map((example) => ({ ...example, headers }))}
    defaultHeaders={headers}
    shouldPersistHeaders
    showPersistHeadersSettings={false}
    defaultEditorToolsVisibility="variables"
    {...initial}
  />,
);
