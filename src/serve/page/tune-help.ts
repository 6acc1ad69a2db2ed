/**
 * What the schema says of the field in which the cursor stands, and of the fields that may stand beside it. Part of the
 * editor's script, in its scope: `byId`, `element` and `draft` are there.
 */
export const TUNE_HELP = String.raw`
const help = byId('help')
let schema

const pathAt = (text, end) => {
  const stack = []
  for (let at = 0; at < end; at++) {
    const top = stack.at(-1)
    if (text[at] === '"') {
      const from = at + 1
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
      if (top && !top.isList && /^\s*:/.test(text.slice(at + 1, at + 50))) top.at = text.slice(from, at)
    }
    else if (text[at] === '{') stack.push({ at: '' })
    else if (text[at] === '[') stack.push({ isList: true, at: 0 })
    else if (text[at] === '}' || text[at] === ']') stack.pop()
    else if (text[at] === ',' && top) top.at = top.isList ? top.at + 1 : ''
  }
  return stack.map(({ at }) => at)
}

const choices = (node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
const into = (nodes, step) => nodes.flatMap(choices).flatMap((node) =>
  typeof step === 'number' ? node.items ?? [] : Object.hasOwn(node.properties ?? {}, step) ? node.properties[step] : [])

const limits = ({ enum: values, const: only, type, minimum, maximum }) => [
  values ? values.join(' | ') : only === undefined ? type : JSON.stringify(only),
  minimum === undefined ? '' : '≥ ' + minimum,
  maximum === undefined ? '' : '≤ ' + maximum,
].filter(Boolean).join(', ')

const fieldsOf = (nodes) => {
  const fields = new Map()
  for (const node of nodes.flatMap(choices))
    for (const [name, field] of Object.entries(node.properties ?? {})) if (!fields.has(name)) fields.set(name, field)
  return [...fields].flatMap(([name, field]) => [element('dt', name), element('dd', [field.description, limits(field)].filter(Boolean).join(' – '))])
}

const showHelp = async () => {
  try {
    schema ??= await (await fetch('/config.schema.json')).json()
  } catch {
    return
  }
  const path = pathAt(draft.value, draft.selectionStart)
  const isOpen = path.at(-1) === ''
  const steps = isOpen ? path.slice(0, -1) : path
  const here = steps.reduce(into, [schema])
  const beside = steps.slice(0, -1).reduce(into, [schema])
  const name = steps.map((step) => typeof step === 'number' ? '[' + step + ']' : '.' + step).join('').replace(/^\./, '')
  const told = here.flatMap(choices).find(({ description }) => description)?.description
  const own = fieldsOf(here)
  const fields = element('dl', '', ...(own.length > 0 ? own : fieldsOf(beside)))
  help.hidden = false
  help.replaceChildren(element('b', name || '{}'), element('p', here.length === 0 ? help.dataset.unknown : [told, here[0] && limits(here[0])].filter(Boolean).join(' – ')), fields)
}
for (const event of ['click', 'keyup', 'focus']) draft.addEventListener(event, showHelp)
`
