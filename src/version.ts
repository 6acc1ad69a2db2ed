/** Version of this program, as in package.json; a test holds them equal. Part of the User-Agent and the feeds. */
export const APP_VERSION = '1.0.0'

/** The platform's data about the running build (binding in wrangler.toml). */
export type BuildMetadata = { readonly id: string; readonly timestamp: string }

type Build = { readonly CF_VERSION_METADATA?: BuildMetadata }

/** Identifies the build in every ETag: the platform's id, which every deploy changes, or our version without one. */
export function buildOf({ CF_VERSION_METADATA }: Build): string {
  return CF_VERSION_METADATA?.id || APP_VERSION
}

/** When this build was made, in ms; 0 if unknown. */
export function builtMs({ CF_VERSION_METADATA }: Build): number {
  return Date.parse(CF_VERSION_METADATA?.timestamp ?? '') || 0
}
