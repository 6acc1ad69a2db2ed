import type { Limits } from './schema.ts'

const KIB = 1024
const MIB = 1024 * KIB

/**
 * The free plan: 10 ms of CPU and 50 outgoing requests an invocation (Cloudflare's limits page, seen November 2026).
 * 150 KB is what fast-xml-parser reads in 8 to 10 ms.
 */
const free: Limits = {
  tickMinutes: 5,
  requestsPerTick: 45,
  connections: 6,
  parseBytesPerTick: 150_000,
  requestTimeoutMs: 10_000,
  bodyBytes: 3 * MIB,
  redirects: 5,
  shortestPollMinutes: 5,
  longestPollMinutes: 24 * 60,
}

/** The paid plan: 30 s of CPU and thousands of requests an invocation; the numbers here are for politeness. */
const paid: Limits = { ...free, requestsPerTick: 500, parseBytesPerTick: 64 * MIB }

/** The demo polls a publisher of its own on the same machine, once a minute, so that a person sees news come in. */
const demo: Limits = { ...paid, tickMinutes: 1, shortestPollMinutes: 1 }

/** Which limits hold is the LIMITS variable in wrangler.toml. */
export const limitPresets: Readonly<Record<'free' | 'paid' | 'demo', Limits>> = { free, paid, demo }
