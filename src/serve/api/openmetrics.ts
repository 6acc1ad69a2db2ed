/** One value, with labels that distinguish it within its family. */
type Sample = {
  /** The suffix after the family's name, such as "_total". */
  readonly suffix?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

export type Family = {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'info' | 'stateset'
  readonly help: string
  /** The unit, with which the name ends. */
  readonly unit?: 'seconds' | 'bytes'
  readonly samples: readonly Sample[]
}

/** Media type of OpenMetrics 1.0 text. */
export const OPENMETRICS_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/** OpenMetrics 1.0 text (the specification of November 2020, section "Text format"). Families without samples are left out. */
export function openMetrics(families: readonly Family[]): string {
  return `${families
    .filter(({ samples }) => samples.length > 0)
    .map(familyText)
    .join('')}# EOF\n`
}

function familyText({ name, type, help, unit, samples }: Family): string {
  const heads = [`# TYPE ${name} ${type}`]
  if (unit) heads.push(`# UNIT ${name} ${unit}`)
  heads.push(`# HELP ${name} ${escaped(help)}`)
  const lines = samples.map(({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelsText(labels)} ${value}`)
  return `${[...heads, ...lines].join('\n')}\n`
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return written.length === 0 ? '' : `{${written.join(',')}}`
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')
}
