const unsettled = new WeakSet<Request>()

/** Notes that an answer is made of documents that do not fit together yet, as just after an import. */
export function noteUnsettled(request: Request): void {
  unsettled.add(request)
}

/** Whether that was noted. Then nobody may keep the answer, because the same revision soon has another one. */
export function isUnsettled(request: Request): boolean {
  return unsettled.has(request)
}
