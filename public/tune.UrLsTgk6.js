import { button, byId, element, linkTo } from './elements.PhfP9skk.js'

/**
 * The owner's editor. The token is in the tab's session storage and sent only in a header; everything received is
 * inserted as text. A draft is tried half a second after the last key, and the page asks before it is lost. Beside it
 * is the schema's description of the field at the cursor, and of the fields allowed there.
 */
const { language, words } = byId('owner').dataset
const said = JSON.parse(words)
const [tokenForm, draftForm, draft, told, tried] = ['token-form', 'draft-form', 'draft', 'told', 'tried'].map(byId)
const KEY = 'owner-token'
let etag = ''
let saved = ''

const tell = (...nodes) => told.replaceChildren(...nodes)
const tellError = (...lines) => {
  const list = element('ul', '', ...lines.map((line) => element('li', line)))
  list.className = 'error'
  tell(list)
}
const tellProblem = ({ errors, detail }) =>
  tellError(...(errors?.map((error) => `${error.parameter}: ${error.detail}`) ?? [detail]))

const send = async (method, path, body, headers = {}) => {
  const authorization = `Bearer ${sessionStorage.getItem(KEY)}`
  const init = { method, cache: 'no-store', headers: { authorization, ...headers } }
  if (body !== undefined) init.body = body
  try {
    const answer = await fetch(path, init)
    return { status: answer.status, value: await answer.json(), etag: answer.headers.get('etag') }
  } catch {
    tellError(said.failed)
  }
}
const call = async (...request) => {
  const answer = await send(...request)
  if (!answer || answer.status < 300) return answer
  tellProblem(answer.value)
  if (answer.status === 401) close()
}

const close = () => {
  sessionStorage.removeItem(KEY)
  tokenForm.hidden = false
  draftForm.hidden = true
  for (const id of ['forms', 'versions', 'health']) byId(id).hidden = true
}

const isDirty = () => !draftForm.hidden && draft.value !== saved
addEventListener('beforeunload', (event) => {
  if (isDirty()) event.preventDefault()
})

const fill = (override, version) => {
  etag = version
  draft.value = saved = JSON.stringify(override, null, 2)
}

const open = async () => {
  const [read, whole] = await Promise.all([call('GET', '/api/config'), call('GET', '/api/config/in-force')])
  if (!read || !whole) return
  const feed = byId('health').querySelector('a')
  feed.href = feed.textContent = whole.value.healthFeed
  byId('health').hidden = false
  byId('forms').hidden = false
  if (Object.keys(read.value).length === 0) {
    const { threshold, nearMiss, keep, drop } = whole.value.config.topic
    read.value = { $schema: '/config.schema.json', topic: { threshold, nearMiss, keep, drop } }
  }
  fill(read.value, read.etag)
  tokenForm.hidden = true
  draftForm.hidden = false
  tell()
  tried.replaceChildren()
  await showHistory()
}

// Differences in the form of the API.
const brief = (value) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
const difference = ({ path, before, after }) => {
  const from = before === undefined ? '+ ' : ''
  const values = [before, after].filter((value) => value !== undefined).map(brief)
  const words = after === undefined ? `${values[0]} → ${said.removed}` : values.join(' → ')
  return element('li', `${from}${path}: ${words}`)
}
const differences = (list) => element('ul', '', ...list.map(difference))

const showHistory = async () => {
  const read = await send('GET', '/api/config/history')
  if (read?.status !== 200) return
  byId('versions').hidden = false
  const { versions } = read.value
  const entries = versions.map(({ version, at, note, config, changes }) => {
    const when = element('time', new Date(at).toLocaleString(language))
    when.dateTime = at
    const title = element('summary', `${said.version} ${version} · `, when)
    const about = [config === null ? said.builtIn : '', note].filter(Boolean).join(' · ')
    if (about) title.append(` · ${about}`)
    const shown = changes.length > 0 ? differences(changes) : element('p', said.noDifference)
    return element(
      'li',
      '',
      element(
        'details',
        '',
        title,
        shown,
        button(said.undo, () => undo(version)),
      ),
    )
  })
  byId('history').replaceChildren(...(entries.length > 0 ? entries : [element('p', said.noHistory)]))
}

const undo = async (version) => {
  if (!(await call('POST', `/api/config/undo?version=${version}`, undefined, { 'if-match': etag }))) return
  await open()
  tell(element('p', said.undone))
}

const change = ({ title, link, source, explanation, stays }) => {
  const item = element('li')
  item.append(
    linkTo(link, title),
    ` · ${source}${stays ? ` (${said.stays})` : ''}`,
    element('br'),
    element('small', explanation[language]),
  )
  return item
}
const changes = (heading, list) =>
  list.length === 0 ? [] : [element('h3', `${heading}: ${list.length}`), element('ul', '', ...list.map(change))]

let timer
let asked = 0
const preview = async () => {
  const mine = ++asked
  const drafted = await call('POST', `/api/config/preview?lang=${language}`, draft.value)
  if (!drafted || mine !== asked) return
  const { added, dropped, newSources } = drafted.value
  const nodes = [...changes(said.added, added), ...changes(said.dropped, dropped)]
  tell(...(nodes.length === 0 ? [element('p', said.noChange)] : nodes))
  return newSources
}

// A new source is polled once for each version of its entry, and only when the owner presses the button.
const asking = new Set()
const trySources = async (ids) => {
  const { sources } = JSON.parse(draft.value)
  for (const id of ids) {
    const entry = JSON.stringify(sources.find((source) => source.id === id))
    if (asking.has(entry)) continue
    asking.add(entry)
    const waiting = element('p', said.trying)
    tried.append(waiting)
    const answer = await call(
      'POST',
      `/api/config/try-source?id=${encodeURIComponent(id)}&lang=${language}`,
      draft.value,
    )
    waiting.remove()
    if (answer) tried.append(...triedSource(id, answer.value))
  }
}
const triedSource = (id, { read, items, problem }) => [
  element('h3', `${said.tried}: ${id} · ${read}`),
  read === 0 ? element('p', problem ?? said.nothingRead) : element('ul', '', ...items.map(triedItem)),
]
const triedItem = ({ title, link, published, decision, explanation }) => {
  const when = new Date(published).toLocaleString(language)
  const words = `${said.decisions[decision]} · ${when}`
  return element(
    'li',
    '',
    element('b', `${words} · `),
    linkTo(link, title),
    element('br'),
    element('small', explanation[language]),
  )
}

const showClash = async () => {
  const edited = /\d+/.exec(etag)?.[0] ?? '0'
  const both = await call('POST', `/api/config/merge?edited=${edited}`, draft.value)
  if (!both) return
  const { version, merged, theirs, conflicts, changed } = both.value
  const take = (override, text) => () => {
    fill(theirs, `"v${version}"`)
    draft.value = JSON.stringify(override, null, 2)
    tell(...(text ? [element('p', text)] : []))
  }
  const keepMine = async () => {
    etag = `"v${version}"`
    await save()
  }
  tell(
    element('p', said.clash),
    differences(changed),
    ...(conflicts.length > 0 ? [element('p', `${said.conflicts} ${conflicts.join(', ')}`)] : []),
    button(said.merge, take(merged, said.merged)),
    button(said.takeTheirs, take(theirs)),
    button(said.keepMine, keepMine),
  )
}

const save = async () => {
  // A late preview must not replace the message about saving.
  clearTimeout(timer)
  asked++
  const text = draft.value
  const note = encodeURIComponent(byId('note').value)
  const answer = await send('PUT', `/api/config?note=${note}&lang=${language}`, text, { 'if-match': etag })
  if (!answer) return
  if (answer.status === 412) return showClash()
  if (answer.status >= 300) return tellProblem(answer.value)
  etag = answer.etag
  saved = text
  byId('note').value = ''
  tell(element('p', said.saved))
  await showHistory()
}

const askToReset = async () => {
  const read = await call('GET', '/api/config/in-force')
  if (!read) return
  const { fromBuiltIn } = read.value
  if (fromBuiltIn.length === 0) return tell(element('p', said.nothingToLose))
  const reset = async () => {
    if (!(await call('DELETE', '/api/config', undefined, { 'if-match': etag }))) return
    await open()
    tell(element('p', said.saved))
  }
  tell(
    element('p', said.sure),
    differences(fromBuiltIn),
    button(said.yes, reset),
    button(said.no, () => tell()),
  )
}

const help = byId('help')
let schema

const SIGN = /"(?:[^"\\]|\\[\s\S])*"?|[{}[\],]/g

// The path to the value at the cursor, such as "sources", 3, "url"; the text may be incomplete.
const pathAt = (text, end) => {
  const stack = []
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (index >= end) break
    pass(stack, sign, text.slice(index + sign.length, index + sign.length + 50))
  }
  return stack.map(({ at }) => at)
}

const pass = (stack, sign, after) => {
  const top = stack.at(-1)
  if (sign === '{') stack.push({ at: '' })
  else if (sign === '[') stack.push({ isList: true, at: 0 })
  else if (sign === '}' || sign === ']') stack.pop()
  else if (sign !== ',') noteName(top, sign, after)
  else if (top) top.at = top.isList ? top.at + 1 : ''
}

const noteName = (top, quoted, after) => {
  if (top && !top.isList && /^\s*:/.test(after)) top.at = quoted.slice(1, -1)
}

const choices = (node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
const below = (node, step) => {
  if (typeof step === 'number') return node.items ?? []
  if (Object.hasOwn(node.properties ?? {}, step)) return node.properties[step]
  return []
}
const into = (nodes, step) => nodes.flatMap(choices).flatMap((node) => below(node, step))

const kindOf = ({ enum: values, const: only, type }) => {
  if (values) return values.join(' | ')
  if (only !== undefined) return JSON.stringify(only)
  return type
}
const limits = (node) => {
  const said = [kindOf(node)]
  if (node.minimum !== undefined) said.push(`≥ ${node.minimum}`)
  if (node.maximum !== undefined) said.push(`≤ ${node.maximum}`)
  return said.filter(Boolean).join(', ')
}

const fieldsOf = (nodes) => {
  const fields = new Map()
  for (const node of nodes.flatMap(choices))
    for (const [name, field] of Object.entries(node.properties ?? {})) if (!fields.has(name)) fields.set(name, field)
  return [...fields].flatMap(([name, field]) => [
    element('dt', name),
    element('dd', [field.description, limits(field)].filter(Boolean).join(' – ')),
  ])
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
  const name = steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
  const told = here.flatMap(choices).find(({ description }) => description)?.description
  const own = fieldsOf(here)
  const fields = element('dl', '', ...(own.length > 0 ? own : fieldsOf(beside)))
  help.hidden = false
  help.replaceChildren(
    element('b', name || '{}'),
    element(
      'p',
      here.length === 0 ? help.dataset.unknown : [told, here[0] && limits(here[0])].filter(Boolean).join(' – '),
    ),
    fields,
  )
}
for (const event of ['click', 'keyup', 'focus']) draft.addEventListener(event, showHelp)

draft.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(preview, 500)
})
byId('try').addEventListener('click', async () => {
  clearTimeout(timer)
  const newSources = await preview()
  if (newSources) await trySources(newSources)
})
byId('forget').addEventListener('click', () => {
  draft.value = saved = ''
  tell()
  close()
})
byId('reset').addEventListener('click', askToReset)
draftForm.addEventListener('submit', (event) => {
  event.preventDefault()
  void save()
})
tokenForm.addEventListener('submit', async (event) => {
  event.preventDefault()
  sessionStorage.setItem(KEY, byId('token').value)
  byId('token').value = ''
  await open()
})

tokenForm.hidden = false
if (sessionStorage.getItem(KEY)) void open()
