/**
 * The page's script, which only adds comfort: times as "12 minutes ago" with the exact one in the tooltip, "today"
 * before the day, buttons to copy and share, filter addresses without empty parameters, no frame for a picture that
 * does not load, the reader's own place stored on the device. Its words come from data attributes of its own element,
 * so that they are in the table with all others.
 */
const text = document.querySelector('script[data-copied]').dataset
const all = (selector) => document.querySelectorAll(selector)
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' })
const DAY = 864e5

const relative = (ms) => {
  const minutes = Math.trunc(ms / 6e4)
  if (minutes === 0) return text.now
  if (Math.abs(minutes) < 60) return ago.format(minutes, 'minute')
  return ago.format(Math.trunc(minutes / 60), 'hour')
}
const dayOf = (ms) => new Date(ms + text.offset * 6e4).toISOString().slice(0, 10)

const times = [...all('time[datetime*=T]')].map((element) => ({ element, exact: element.textContent }))
const days = [...all('.day time')].map((element) => ({ element, exact: element.textContent }))
const tell = () => {
  const now = Date.now()
  for (const { element, exact } of times) {
    const ms = Date.parse(element.dateTime) - now
    const isDue = element.dataset.ahead !== undefined && ms < 6e4
    element.textContent = exact
    if (Math.abs(ms) >= DAY && !isDue) continue
    element.textContent = isDue ? text.soon : relative(ms)
    if (Math.abs(ms) < DAY) element.title = exact
  }
  const names = { [dayOf(now)]: text.today, [dayOf(now - DAY)]: text.yesterday }
  for (const { element, exact } of days) {
    const name = names[element.dateTime]
    element.textContent = name ? `${name} · ${exact}` : exact
  }
}
tell()
setInterval(tell, 30_000)
addEventListener('pageshow', tell)
// A printed page needs the exact time.
addEventListener('beforeprint', () => {
  for (const { element, exact } of [...times, ...days]) element.textContent = exact
})
addEventListener('afterprint', tell)

const copy = async (value) => {
  try {
    await navigator.clipboard.writeText(value)
  } catch {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.value = value
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
const share = (data) => navigator.share(data).catch(() => undefined)
for (const button of all('button[data-copy]')) {
  const input = document.getElementById(button.dataset.copy)
  const status = document.getElementById('copied')
  button.hidden = false
  button.addEventListener('click', async () => {
    await copy(input.value)
    status.textContent = `${text.copied} ${input.value}`
  })
  input.addEventListener('focus', () => input.select())
}
for (const button of navigator.share ? all('button[data-share]') : []) {
  button.hidden = false
  button.addEventListener('click', () => share({ title: document.title, url: button.dataset.share }))
}

const addButton = (row, label, act) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.addEventListener('click', () => act(button))
  row.prepend(button)
}
// An item's buttons are made when it is opened, which keeps 25 pairs of them out of every page.
const equip = (row, { href, textContent: title }) => {
  addButton(row, text.copy, async (button) => {
    await copy(href)
    button.textContent = text.copied
  })
  if (navigator.share) addButton(row, text.share, () => share({ title: title.trim(), url: href }))
}
const newRow = (details) => {
  const row = details.appendChild(document.createElement('p'))
  row.className = 'acts'
  return row
}
const opened = ({ target }) => {
  const link = target.closest('article')?.querySelector('h3 a')
  if (!link || target.querySelector('button')) return
  equip(target.querySelector('.acts') ?? newRow(target), link)
}
addEventListener('toggle', opened, true)
const story = document.querySelector('.one > .acts')
if (story) equip(story, { href: location.href, textContent: document.title })

// The reader's own place, stored only on the device.
const mine = document.getElementById('mine')
const keptPlace = () => {
  try {
    return (localStorage.getItem('place') ?? '').split('|')
  } catch {
    return ['']
  }
}
const showMine = () => {
  const [slug, name] = keptPlace()
  if (!/^[a-z0-9-]+$/.test(slug)) return
  mine.href = `/noi/${slug}${document.documentElement.lang === 'en' ? '?lang=en' : ''}`
  mine.textContent = name
  mine.hidden = false
}
for (const button of all('[data-mine]')) {
  const { mine: slug, name, chosen } = button.dataset
  const tellChosen = () => {
    if (keptPlace()[0] !== slug) return
    button.textContent = chosen
    button.disabled = true
  }
  button.hidden = false
  button.addEventListener('click', () => {
    localStorage.setItem('place', `${slug}|${name}`)
    tellChosen()
    showMine()
  })
  tellChosen()
}
showMine()

for (const form of all('form[method=get]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
}

const isPicture = (element) => element instanceof HTMLImageElement && element.closest('article') !== null
addEventListener('error', ({ target }) => isPicture(target) && target.remove(), true)
for (const image of all('article img')) if (image.complete && image.naturalWidth === 0) image.remove()
