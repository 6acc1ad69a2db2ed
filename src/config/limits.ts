import type { Limits } from './schema/schema.ts'

const KIB = 1024
const MIB = 1024 * KIB

/**
 * The free plan: 50 outgoing requests an invocation, 1,000 KV writes and 100,000 rows a day. Of CPU one page of
 * Cloudflare's allows a Durable Object 30 s, another as much as a Worker, 10 ms (seen November 2026): so the pace begins
 * with what is read in 10 ms and finds out.
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

/** The demo polls a publisher of its own on the same machine, once a minute, so that a person sees news come in. */
const demo: Limits = { ...paid, tickMinutes: 1, shortestPollMinutes: 1 }

/** Which limits hold is the LIMITS variable in wrangler.toml. */
export const limitPresets: Readonly<Record<'free' | 'paid' | 'demo', Limits>> = { free, paid, demo }
