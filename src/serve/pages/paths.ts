/** The page of a local day, such as "2026-11-28". */
export const dayPath = (day: string): string => `/ngay/${day}`

/** The page of a place. */
export const placePath = (slug: string): string => `/noi/${slug}`
