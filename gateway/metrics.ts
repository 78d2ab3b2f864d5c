import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the gateway counts, in Prometheus' text format at `/metrics`. */
export interface Metrics {
  /** One answered request: its HTTP status and how many seconds it took. */
  request(status: number, seconds: number): void;
  /** One error in an answer, by its code. */
  error(code: string): void;
  /** One call of a subgraph. */
  call(subgraph: string, seconds: number): void;
  text(): Promise<string>;
  contentType: string;
}

/** A registry of its own for each gateway, so that several live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
  const requests = new Histogram({
    name: 'gateway_request_seconds',
    help: 'Requests to /graphql, by HTTP status.',
    labelNames: ['status'],
    buckets,
    registers,
  });
  const calls = new Histogram({
    name: 'gateway_subgraph_seconds',
    help: 'Calls of a subgraph.',
    labelNames: ['subgraph'],
    buckets,
    registers,
  });
  const errors = new Counter({
    name: 'gateway_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers,
  });
  return {
    request: (status, seconds) => requests.observe({ status: String(status) }, seconds),
    error: (code) => errors.inc({ code }),
    call: (subgraph, seconds) => calls.observe({ subgraph }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
