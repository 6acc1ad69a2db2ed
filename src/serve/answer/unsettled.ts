const unsettled = new WeakSet<Request>()

/** Notes that the answer to a request is made of documents that do not fit together yet, as just after an import. */
export function noteUnsettled(request: Request): void {
  unsettled.add(request)
}

/** Whether it is: then nobody may keep the answer, because the same revision will have another one soon. */
export function isUnsettled(request: Request): boolean {
  return unsettled.has(request)
}
