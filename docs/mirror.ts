// Keeps an exact copy of all items: node docs/mirror.ts https://tin.example mirror.json
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

type Mirror = { cursor: string; items: Record<string, { id: string }> }
const [site, file = 'mirror.json'] = process.argv.slice(2)

async function ask(path: string) {
  const answer = await fetch(site + path)
  if (!answer.ok) throw new Error(await answer.text(), { cause: answer.status })
  return answer.json()
}

async function everything(): Promise<Mirror> {
  const { next: cursor } = await ask('/api/changes') // first: what changes during the reading comes again
  const items: Mirror['items'] = {}
  for (let from: string | undefined = ''; from !== undefined; ) {
    const page = await ask(`/api/items?limit=200&cursor=${from}`)
    for (const item of page.items) items[item.id] = item
    from = page.next
  }
  return follow({ cursor, items })
}

async function follow({ cursor, items }: Mirror): Promise<Mirror> {
  const { changes, next, more } = await ask(`/api/changes?after=${cursor}`)
  for (const { id, item } of changes) {
    delete items[id]
    if (item) items[id] = item // without one, it left every list
  }
  return more ? follow({ cursor: next, items }) : { cursor: next, items }
}

const kept = existsSync(file) ? follow(JSON.parse(readFileSync(file, 'utf8'))) : everything()
const mirror = await kept.catch((error) => (error.cause === 410 ? everything() : Promise.reject(error)))
writeFileSync(`${file}.part`, JSON.stringify(mirror))
renameSync(`${file}.part`, file)
