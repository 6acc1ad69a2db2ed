import { messageOf } from '../text/message-of.ts'

const NAME = 'KvFailure'

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
          const failure = new Error(`KV ${String(name)} of ${String(given[0])}: ${messageOf(cause)}`, { cause })
          failure.name = NAME
          throw failure
        }
      }
    },
  })
}

/** Whether KV itself refused or failed, which may be over by the next request or tick. */
export function isKvFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME
}
