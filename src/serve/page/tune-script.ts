import { TUNE_HELP } from './tune-help.ts'

/**
 * The owner's editor. The token lives in the tab's own session storage and goes out in a header alone; everything that
 * comes back is put in as text. A draft is tried half a second after the last key.
 */
export const TUNE_SCRIPT = `(() => {
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
  const authorization = 'Bearer ' + sessionStorage.getItem(KEY)
  const init = { method, cache: 'no-store', headers: { authorization, ...headers } }
  if (body !== undefined) init.body = body
  try {
    const answer = await fetch(path, init)
    const value = await answer.json()
    if (answer.ok) return { value, etag: answer.headers.get('etag') }
    tellError(...(value.errors?.map(({ parameter, detail }) => parameter + ': ' + detail) ?? [value.detail]))
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
  item.append(anchor, ' · ' + source + (stays ? ' (' + said.stays + ')' : ''), element('br'), element('small', explanation[said.language]))
  return item
}
const changes = (heading, list) => list.length === 0 ? []
  : [element('h3', heading + ': ' + list.length), element('ul', '', ...list.map(change))]

let asked = 0
const preview = async () => {
  const mine = ++asked
  const tried = await call('POST', '/api/config/preview', draft.value)
  if (!tried || mine !== asked) return
  const { added, dropped } = tried.value
  const nodes = [...changes(said.added, added), ...changes(said.dropped, dropped)]
  tell(...(nodes.length === 0 ? [element('p', said.none)] : nodes))
}

${TUNE_HELP}
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
`
