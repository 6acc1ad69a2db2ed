/** Where a newsroom is, nearest first. */
export const REGIONS = ['local', 'neighbour', 'national', 'international'] as const
