/** For codegen: the record type behind each graph type of this subgraph, as `path#Type` from generated/. */
const mappers: Record<string, string> = {};

export default mappers;
