import type { DayCount, StateDocument } from './documents.ts'

/** What Cloudflare's free plan allows in one UTC day (KV limits page, seen November 2026). */
export const FREE_PLAN = { kvWrites: 1_000, kvReads: 100_000 } as const

/** From this part of the day's writes on, ticks are saved. */
const NEAR = 0.9

/** A hundred writes last a day at two ticks an hour, of which most write one document. */
export const SAVING_MINUTES = 30

/** Whether ticks are saved because nearly all of the day's KV writes are used. */
export function isSaving(today: DayCount, now: Date): boolean {
  return today.day === now.toISOString().slice(0, 10) && today.kvWrites >= NEAR * FREE_PLAN.kvWrites
}

/**
 * Why this tick is better left out, or undefined: where nearly all of the day's KV writes are used, fewer and larger
 * ticks make the rest last. Once they are gone even the state cannot be written: each tick would ask the same sources
 * again and remember nothing. `limits` is the LIMITS variable; other plans have no such quota.
 */
export function savedTick(
  { today, tickedAt }: StateDocument,
  limits: string | undefined,
  now: Date,
): string | undefined {
  const isFree = limits !== 'paid' && limits !== 'demo'
  if (!isFree || !isSaving(today, now) || now.getTime() - Date.parse(tickedAt) >= SAVING_MINUTES * 60_000 - 30_000)
    return undefined
  return `${today.kvWrites} of the day's ${FREE_PLAN.kvWrites} KV writes are used: one tick every ${SAVING_MINUTES} minutes`
}
