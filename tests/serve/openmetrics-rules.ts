/** OpenMetrics 1.0 text, read strictly; what is not allowed is an error that says where. */

export type MetricFamily = {
  readonly name: string
  readonly type: string
  readonly help: string
  readonly unit: string
  readonly samples: {
    readonly name: string
    readonly labels: Readonly<Record<string, string>>
    readonly value: number
  }[]
}

/** By type: what may follow the family's name in a sample. */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  counter: ['_total', '_created'],
  gauge: [''],
  info: ['_info'],
  stateset: [''],
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? ([-+]?(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|Inf)|NaN)$/
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/

/** The families of an exposition. Throws on the first line that breaks a rule. */
export function readOpenMetrics(text: string): readonly MetricFamily[] {
  if (!text.endsWith('# EOF\n')) throw new Error('does not end with # EOF and a line end')
  if (text.includes('\r')) throw new Error('has a carriage return')
  const families: MetricFamily[] = []
  const metadata = new Set<string>()
  const seen = new Set<string>()
  for (const line of text.slice(0, -'# EOF\n'.length).split('\n').slice(0, -1)) {
    const refuse = (why: string): never => {
      throw new Error(`${why}: ${line}`)
    }
    const [, kind, name = '', rest = ''] = /^# (TYPE|UNIT|HELP) (\S+) (.+)$/.exec(line) ?? []
    if (kind !== undefined) {
      if (!NAME.test(name)) refuse('no metric name')
      if (families.at(-1)?.name !== name) {
        if (families.some((family) => family.name === name)) refuse('family stands in two places')
        if (kind !== 'TYPE') refuse('the type comes first')
        families.push({ name, type: rest, help: '', unit: '', samples: [] })
      }
      const family = families.at(-1) ?? refuse('no family')
      if (family.samples.length > 0) refuse('metadata after a sample')
      if (metadata.has(`${kind} ${name}`)) refuse('said twice')
      metadata.add(`${kind} ${name}`)
      if (kind === 'TYPE' && !(rest in SUFFIXES)) refuse('no type that we use')
      if (kind === 'UNIT' && !name.endsWith(`_${rest}`)) refuse('the name does not end in its unit')
      if (kind === 'UNIT' || kind === 'HELP') families[families.length - 1] = { ...family, [kind.toLowerCase()]: rest }
      continue
    }
    const [, sample = '', labelText = '', number = ''] = SAMPLE.exec(line) ?? refuse('no sample')
    const family = families.at(-1) ?? refuse('a sample without a family')
    if (!(SUFFIXES[family.type] ?? []).some((suffix) => sample === `${family.name}${suffix}`))
      refuse('not of its family')
    const labels = labelsFrom(labelText, refuse)
    const key = `${sample}{${Object.entries(labels).sort().join()}}`
    if (seen.has(key)) refuse('stands twice')
    seen.add(key)
    const value = Number(number)
    if (family.type === 'counter' && !(value >= 0)) refuse('a counter below 0')
    if (family.type === 'info' && value !== 1) refuse('an info that is not 1')
    if (family.type === 'stateset' && !(value === 0 || value === 1)) refuse('a state that is neither 0 nor 1')
    if (family.type === 'stateset' && !Object.hasOwn(labels, family.name)) refuse('a state without its name')
    family.samples.push({ name: sample, labels, value })
  }
  return families
}

function labelsFrom(text: string, refuse: (why: string) => never): Record<string, string> {
  const labels: Record<string, string> = {}
  for (let rest = text; rest !== ''; ) {
    const [whole = '', name = '', value = ''] = LABEL.exec(rest) ?? refuse('malformed label')
    if (Object.hasOwn(labels, name)) refuse('label given twice')
    labels[name] = value.replace(/\\(.)/g, (_, escaped) => (escaped === 'n' ? '\n' : escaped))
    rest = rest.slice(whole.length)
    if (rest === '' && whole.endsWith(',')) refuse('comma at the end')
  }
  return labels
}
