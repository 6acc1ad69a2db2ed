import { capitalise } from '../../../text/capitalise.ts'

type Methods = Readonly<Record<string, object>>

/** "get /api/config/in-force" → getConfigInForce: the name of a function in generated clients. */
export function withOperationIds(paths: Readonly<Record<string, Methods>>): Readonly<Record<string, Methods>> {
  const idOf = (path: string, method: string) =>
    method +
    path
      .replace(/^\/api\//, '/')
      .split(/[^A-Za-z0-9]+/)
      .map(capitalise)
      .join('')
  return Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method,
          { operationId: idOf(path, method), ...operation },
        ]),
      ),
    ]),
  )
}
