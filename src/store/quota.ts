import type { DayCount, StateDocument } from './documents.ts'

/** What Cloudflare's free plan allows: KV in one UTC day, requests in one tick (limits pages, seen November 2026). */
export const FREE_PLAN = { kvWrites: 1_000, kvReads: 100_000, requestsPerTick: 50 } as const

/** From this part of the day's writes on, ticks are saved. */
const NEAR = 0.9

/** A hundred writes last a day at two ticks an hour, of which most write one document. */
const SAVING_MINUTES = 30

/** Cron fires some seconds early or late. */
const CRON_SLACK_MS = 30_000

/** Whether a LIMITS variable means the free plan; an unknown or absent one does. Other plans have no such quotas. */
export function isFreePlan(limits: string | undefined): boolean {
  return limits !== 'paid' && limits !== 'demo'
}

/** Whether ticks are saved because nearly all of the day's KV writes are used. `limits` is the LIMITS variable. */
function isSaving(today: DayCount, limits: string | undefined, now: Date): boolean {
  const isToday = today.day === now.toISOString().slice(0, 10)
  return isFreePlan(limits) && isToday && today.kvWrites >= NEAR * FREE_PLAN.kvWrites
}

/** How far ticks that do something are apart: the cron's period, or a longer one while ticks are saved. */
export function periodMinutes(today: DayCount, tickMinutes: number, limits: string | undefined, now: Date): number {
  return isSaving(today, limits, now) ? Math.max(SAVING_MINUTES, tickMinutes) : tickMinutes
}

/**
 * Why this tick is better left out, or undefined: where nearly all of the day's KV writes are used, fewer and larger
 * ticks make the rest last. Once they are gone even the state cannot be written: each tick would ask the same sources
 * again and remember nothing. `limits` is the LIMITS variable.
 */
export function savedTick(
  { today, tickedAt }: StateDocument,
  limits: string | undefined,
  now: Date,
): string | undefined {
  const isTime = now.getTime() - Date.parse(tickedAt) >= SAVING_MINUTES * 60_000 - CRON_SLACK_MS
  if (isTime || !isSaving(today, limits, now)) return undefined
  return `${today.kvWrites} of the day's ${FREE_PLAN.kvWrites} KV writes are used: one tick every ${SAVING_MINUTES} minutes`
}
