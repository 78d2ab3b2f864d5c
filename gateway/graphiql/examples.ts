/** One tab: a worked example with its variables. */
export interface Example {
  query: string;
  variables: string;
}

const files = import.meta.glob('./examples/*.graphql', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;
const texts = Object.keys(files)
  .sort()
  .map((name) => files[name] ?? '');

/** The examples in the order of their files' names. */
export const examples: Example[] = texts.map(readExample);

/** Changes whenever an example does. */
export const version: string = hash(texts.join('\n'));

/** A line `# variables: {...}` of the file goes into the variables editor. */
function readExample(text: string): Example {
  const line = /^# variables: (.*)\n/m.exec(text);
  const query = line ? text.replace(line[0], '') : text;
  return { query, variables: line?.[1] ? JSON.stringify(JSON.parse(line[1]), null, 2) : '' };
}

function hash(text: string): string {
  let value = 5381;
  for (const character of text) value = (value * 33 + (character.codePointAt(0) ?? 0)) % 4_294_967_296;
  return value.toString(36);
}
