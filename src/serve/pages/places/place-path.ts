/** The page of a place. */
export const placePath = (slug: string): string => `/noi/${slug}`
