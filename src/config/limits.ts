import type { Limits } from './schema/schema.ts'

const KIB = 1024
const MIB = 1024 * KIB

/**
 * The free plan: 50 outgoing requests an invocation, 1,000 KV writes and 100,000 rows a day. One page of Cloudflare's
 * allows a Durable Object 30 s of CPU, another as much as a Worker, 10 ms (seen November 2026): so the pace begins with
 * as much as can be read in 10 ms and finds its limit.
 */
const free: Limits = {
  tickMinutes: 5,
  requestsPerTick: 45,
  connections: 6,
  startParseBytes: 150_000,
  parseBytesPerTick: 4 * MIB,
  requestTimeoutMs: 10_000,
  bodyBytes: 3 * MIB,
  redirects: 5,
  shortestPollMinutes: 5,
  longestPollMinutes: 24 * 60,
  kvWritesPerDay: 900,
  rowsWrittenPerDay: 80_000,
}

/**
 * The paid plan: 30 s of CPU and thousands of requests an invocation; the numbers here are for politeness. A month
 * includes 1 million KV writes and 50 million rows (pricing pages, seen November 2026).
 */
const paid: Limits = {
  ...free,
  requestsPerTick: 500,
  startParseBytes: 64 * MIB,
  parseBytesPerTick: 64 * MIB,
  kvWritesPerDay: 20_000,
  rowsWrittenPerDay: 1_500_000,
}

/** The demo polls its own publisher on the same machine, once a minute, so that a person sees news arrive. */
const demo: Limits = { ...paid, tickMinutes: 1, shortestPollMinutes: 1 }

/** Selected by the LIMITS variable in wrangler.toml. */
export const limitPresets: Readonly<Record<'free' | 'paid' | 'demo', Limits>> = { free, paid, demo }
