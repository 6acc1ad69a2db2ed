/**
 * The owner's editor. The token lives in the tab's own session storage and goes out in a header alone; everything that
 * comes back is put in as text. A draft is tried half a second after the last key. Beside it stands what the schema says
 * of the field in which the cursor is, and of the fields that may stand beside it.
 */
;(() => {
  'use strict'
  const byId = (id) => document.getElementById(id)
  const said = byId('owner').dataset
  const [tokenForm, draftForm, draft, told] = ['token-form', 'draft-form', 'draft', 'told'].map(byId)
  const KEY = 'owner-token'
  let etag = ''

  const element = (name, text, ...children) => {
    const made = document.createElement(name)
    if (text) made.textContent = text
    made.append(...children)
    return made
  }
  const tell = (...nodes) => told.replaceChildren(...nodes)
  const tellError = (...lines) => {
    const list = element('ul', '', ...lines.map((line) => element('li', line)))
    list.className = 'error'
    tell(list)
  }

  const call = async (method, path, body, headers = {}) => {
    const authorization = `Bearer ${sessionStorage.getItem(KEY)}`
    const init = { method, cache: 'no-store', headers: { authorization, ...headers } }
    if (body !== undefined) init.body = body
    try {
      const answer = await fetch(path, init)
      const value = await answer.json()
      if (answer.ok) return { value, etag: answer.headers.get('etag') }
      tellError(...(value.errors?.map(({ parameter, detail }) => `${parameter}: ${detail}`) ?? [value.detail]))
      if (answer.status === 401) close()
    } catch {
      tellError(said.failed)
    }
  }

  const close = () => {
    sessionStorage.removeItem(KEY)
    tokenForm.hidden = false
    draftForm.hidden = true
  }

  const open = async () => {
    const read = await call('GET', '/api/config')
    if (!read) return
    etag = read.etag
    const isEmpty = Object.keys(read.value).length === 0
    if (isEmpty) {
      const whole = await call('GET', '/api/config/in-force')
      if (!whole) return
      const { threshold, nearMiss, keep, drop } = whole.value.config.topic
      read.value = { $schema: '/config.schema.json', topic: { threshold, nearMiss, keep, drop } }
    }
    draft.value = JSON.stringify(read.value, null, 2)
    tokenForm.hidden = true
    draftForm.hidden = false
    tell()
  }

  const change = ({ title, link, source, explanation, stays }) => {
    const item = element('li')
    const anchor = element('a', title)
    if (/^https?:/.test(link)) anchor.href = link
    anchor.rel = 'noopener'
    item.append(
      anchor,
      ` · ${source}${stays ? ` (${said.stays})` : ''}`,
      element('br'),
      element('small', explanation[said.language]),
    )
    return item
  }
  const changes = (heading, list) =>
    list.length === 0 ? [] : [element('h3', `${heading}: ${list.length}`), element('ul', '', ...list.map(change))]

  let asked = 0
  const preview = async () => {
    const mine = ++asked
    const tried = await call('POST', '/api/config/preview', draft.value)
    if (!tried || mine !== asked) return
    const { added, dropped } = tried.value
    const nodes = [...changes(said.added, added), ...changes(said.dropped, dropped)]
    tell(...(nodes.length === 0 ? [element('p', said.none)] : nodes))
  }

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
      } else if (text[at] === '{') stack.push({ at: '' })
      else if (text[at] === '[') stack.push({ isList: true, at: 0 })
      else if (text[at] === '}' || text[at] === ']') stack.pop()
      else if (text[at] === ',' && top) top.at = top.isList ? top.at + 1 : ''
    }
    return stack.map(({ at }) => at)
  }

  const choices = (node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  const into = (nodes, step) =>
    nodes
      .flatMap(choices)
      .flatMap((node) =>
        typeof step === 'number'
          ? (node.items ?? [])
          : Object.hasOwn(node.properties ?? {}, step)
            ? node.properties[step]
            : [],
      )

  const limits = ({ enum: values, const: only, type, minimum, maximum }) =>
    [
      values ? values.join(' | ') : only === undefined ? type : JSON.stringify(only),
      minimum === undefined ? '' : `≥ ${minimum}`,
      maximum === undefined ? '' : `≤ ${maximum}`,
    ]
      .filter(Boolean)
      .join(', ')

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

  let timer
  draft.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(preview, 500)
  })
  byId('try').addEventListener('click', preview)
  byId('forget').addEventListener('click', () => {
    draft.value = ''
    tell()
    close()
  })
  byId('reset').addEventListener('click', async () => {
    if (!(await call('DELETE', '/api/config', undefined, { 'if-match': etag }))) return
    await open()
    tell(element('p', said.saved))
  })
  draftForm.addEventListener('submit', async (event) => {
    event.preventDefault()
    const saved = await call('PUT', '/api/config', draft.value, { 'if-match': etag })
    if (!saved) return
    etag = saved.etag
    tell(element('p', said.saved))
  })
  tokenForm.addEventListener('submit', async (event) => {
    event.preventDefault()
    sessionStorage.setItem(KEY, byId('token').value)
    byId('token').value = ''
    await open()
  })

  tokenForm.hidden = false
  if (sessionStorage.getItem(KEY)) open()
})()
