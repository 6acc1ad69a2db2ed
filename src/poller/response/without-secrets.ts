import type { Source } from '../../config/schema/schema.ts'
import { secretsIn, withShownAddresses } from '../../config/schema/shown-address.ts'
import type { Finding, SourceState } from '../../source-state.ts'
import { withoutUndefined } from '../../without-undefined.ts'

/**
 * The state of a source without the secrets of its address in what is said about it: servers and runtimes repeat the
 * address that was asked, also in part.
 */
export function withoutSecrets(source: Source, state: SourceState): SourceState {
  const secrets = secretsIn(source)
  if (secrets.length === 0) return state
  const shown = (text: string) => withoutAny(secrets, withShownAddresses(text, source.secret))
  const { problem, hints, ways } = state
  return {
    ...state,
    ...withoutUndefined({
      problem: problem && { ...problem, detail: shown(problem.detail) },
      hints: hints?.map((hint): Finding => ({ ...hint, detail: shown(hint.detail) })),
      ways: ways && { ...ways, tried: ways.tried.map((one) => ({ ...one, result: shown(one.result) })) },
    }),
  }
}

function withoutAny(secrets: readonly string[], text: string): string {
  let shown = text
  for (const secret of secrets) {
    shown = shown.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…')
    // A quotation is cut at some length, perhaps inside the secret.
    const cut = shown.endsWith('…') ? beginningAtEnd(secret, shown.slice(0, -1)) : 0
    if (cut > 0) shown = `${shown.slice(0, shown.length - 1 - cut)}…`
  }
  return shown
}

/** How many characters at the end of a text are the beginning of a secret; 0 for fewer than four. */
function beginningAtEnd(secret: string, text: string): number {
  for (let length = secret.length - 1; length >= 4; length--) if (text.endsWith(secret.slice(0, length))) return length
  return 0
}
