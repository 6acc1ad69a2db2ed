/** Of this program, as package.json has it; a test holds them equal. Part of the User-Agent and the feeds. */
export const APP_VERSION = '1.0.0'

/** What the platform says of the build that runs (binding in wrangler.toml). */
export type BuildMetadata = { readonly id: string; readonly timestamp: string }

type Build = { readonly CF_VERSION_METADATA?: BuildMetadata }

/** Part of every ETag: the platform's id of this build, which every deploy changes, or our version where there is none. */
export function buildOf({ CF_VERSION_METADATA }: Build): string {
  return CF_VERSION_METADATA?.id || APP_VERSION
}

/** When this build was made, in ms; 0 where nobody says. */
export function builtMs({ CF_VERSION_METADATA }: Build): number {
  return Date.parse(CF_VERSION_METADATA?.timestamp ?? '') || 0
}
