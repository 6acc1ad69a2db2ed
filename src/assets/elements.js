/** Elements that the scripts of /tune make. Everything received is inserted as text. */
export const byId = (id) => document.getElementById(id)

export const element = (name, text, ...children) => {
  const made = document.createElement(name)
  if (text) made.textContent = text
  made.append(...children)
  return made
}

export const button = (text, act) => {
  const made = element('button', text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** A text that links to `address` if that is a web address. */
export const linkTo = (address, text) => {
  const anchor = element('a', text)
  if (/^https?:/.test(address)) anchor.href = address
  return anchor
}
