import { messageOf } from '../text/message-of.ts'

const NAME = 'KvFailure'

/** In the words of the runtime (KV's documentation on limits, seen November 2026). */
const QUOTA_USED_UP = /limit exceeded for the day/i

/**
 * Wraps a namespace so that every failure names the KV operation. `isKvFailure` separates such failures from bugs.
 */
export function namingFailures<Kv extends object>(kv: Kv): Kv {
  return new Proxy(kv, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...given: readonly unknown[]) => {
        try {
          return await Reflect.apply(method, target, given)
        } catch (cause) {
          const words = messageOf(cause)
          throw Object.assign(new Error(`KV ${String(name)} of ${String(given[0])}: ${words}`, { cause }), {
            name: NAME,
          })
        }
      }
    },
  })
}

/** Whether KV itself refused or failed, which may be over by the next request or tick. */
export function isKvFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME
}

/** Whether a KV failure means that the free plan's operations of this UTC day are used up. */
export function isQuotaUsedUp(error: unknown): boolean {
  return isKvFailure(error) && QUOTA_USED_UP.test(error.message)
}
