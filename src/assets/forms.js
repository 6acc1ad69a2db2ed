import { button, byId, element, linkTo } from './elements.js'

/**
 * The owner's forms: each writes one change into the draft of tune.js, which previews it. A list in the draft replaces
 * the whole built-in list, so a list that the draft lacks begins as the one in force.
 */
const { language } = byId('owner').dataset
const said = JSON.parse(byId('forms').dataset.words)
const [draft, proposed, told] = ['draft', 'proposed', 'forms-told'].map(byId)

const tell = (place, ...nodes) => place.replaceChildren(...nodes)
const tellError = (place, text) => {
  const line = element('p', text)
  line.className = 'error'
  tell(place, line)
}

/** The answer, or undefined once its error is shown. */
const call = async (place, method, path, body) => {
  const headers = { authorization: `Bearer ${sessionStorage.getItem('owner-token')}` }
  if (body) headers['content-type'] = 'application/json'
  try {
    const answer = await fetch(path, { method, cache: 'no-store', headers, body })
    const value = await answer.json()
    if (answer.ok) return value
    tellError(place, value.errors?.map((error) => `${error.parameter}: ${error.detail}`).join(', ') ?? value.detail)
  } catch {
    tellError(place, said.failed)
  }
}

/** Lets `change` edit the draft, beside the config in force, and offers to save it. */
const put = async (change) => {
  let override
  try {
    override = JSON.parse(draft.value)
  } catch {
    return tellError(told, said.broken)
  }
  const inForce = await call(told, 'GET', '/api/config/in-force')
  if (!inForce) return
  change(override, inForce.config)
  draft.value = JSON.stringify(override, null, 2)
  draft.dispatchEvent(new Event('input'))
  const outcome = byId('told')
  const save = () => {
    tell(told)
    byId('draft-form').requestSubmit()
    outcome.scrollIntoView({ block: 'center' })
  }
  const preview = element('a', said.preview)
  preview.href = `#${outcome.id}`
  tell(told, element('p', `${said.put} `, preview), button(said.save, save))
}

const decided = ({ title, link, decision, explanation }) =>
  element(
    'li',
    '',
    element('b', `${said.decisions[decision]} · `),
    linkTo(link, title),
    element('br'),
    element('small', explanation[language]),
  )

const add = (source, name) => async () => {
  tell(proposed)
  await put((override, config) => {
    override.sources ??= config.sources
    override.sources.push({ ...source, name: name.value.trim() || source.name })
  })
}
const proposal = ({ source, read, items }, known) => {
  const label = element('label', said.name)
  const name = element('input')
  name.id = 'source-name'
  label.htmlFor = name.id
  name.value = source.name
  return [
    element('p', `${said.read[source.kind]} ${read}`),
    element('ul', '', ...items.map(decided)),
    ...(known ? [element('p', said.known)] : [label, name, button(said.add, add(source, name))]),
  ]
}
const isKnown = (url) => {
  try {
    return (JSON.parse(draft.value).sources ?? []).some((source) => source.url === url)
  } catch {
    return false
  }
}
const instead = (feeds) => {
  if (feeds.length === 0) return []
  const read = (feed) => {
    byId('source-url').value = feed
    byId('source-form').requestSubmit()
  }
  return [element('p', said.feeds), ...feeds.map((feed) => button(feed, () => read(feed)))]
}

const byArticle = () => {
  const label = element('label', said.lacksArticle)
  const article = element('input')
  article.id = 'source-article'
  label.htmlFor = article.id
  return [label, article, button(said.readAgain, () => propose(article.value.trim()))]
}
const propose = async (article) => {
  tell(told)
  tell(proposed, element('p', said.reading))
  const query = new URLSearchParams({ url: byId('source-url').value.trim(), lang: language })
  const region = byId('source-region').value
  if (region) query.set('region', region)
  if (article) query.set('article', article)
  const answer = await call(proposed, 'POST', `/api/config/propose-source?${query}`)
  if (!answer) return
  const { source, problem, feeds, lacksArticle } = answer
  const unread = lacksArticle ? byArticle() : [element('p', `${said.unread} ${problem}`)]
  tell(proposed, ...instead(feeds), ...(source ? proposal(answer, isKnown(source.url)) : unread))
}
byId('source-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void propose('')
})

const ruleName = (word, rules) => {
  const plain = word.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '')
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'rule'
  const taken = rules.map((rule) => rule.name)
  let free = name
  for (let number = 2; taken.includes(free); number++) free = `${name}-${number}`
  return free
}
byId('drop-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const words = byId('drop-words')
    .value.split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  if (words.length === 0) return
  await put((override, config) => {
    override.topic ??= {}
    override.topic.drop ??= config.topic.drop
    override.topic.drop.push({ name: ruleName(words[0], override.topic.drop), words })
  })
  byId('drop-words').value = ''
})

/** The item's id, from its address here or at its outlet; the address of an article that was nearly kept. */
const itemAt = async (given) => {
  const id = /\d{8}-[\w-]{8}/.exec(given.split('/items/').at(-1))?.[0]
  if (id && !/^https?:/.test(given.split('/items/').at(-1))) return id
  if (!/^https?:/.test(given)) return
  const found = await call(told, 'POST', '/api/explain', JSON.stringify({ url: given }))
  if (found?.case === 'kept') return found.id
  if (found?.case === 'near-miss') return given
}
byId('hide-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  tell(told)
  const item = await itemAt(byId('hide-item').value.trim())
  if (!item) return told.hasChildNodes() ? undefined : tellError(told, said.noItem)
  await put((override, config) => {
    override.hidden ??= config.hidden
    if (!override.hidden.includes(item)) override.hidden.push(item)
  })
  byId('hide-item').value = ''
})
