// An exact copy of all items, kept up to date: node docs/mirror.ts https://tin.example mirror.json
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

type Item = { readonly id: string; readonly dropped?: true }
type Mirror = { cursor: string; items: Record<string, Item> }
const [site = 'http://localhost:8787', file = 'mirror.json'] = process.argv.slice(2)

async function ask<Answer>(path: string): Promise<Answer | 'gone'> {
  const answer = await fetch(site + path)
  if (answer.status === 410) return 'gone'
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

async function begin(): Promise<Mirror> {
  const changes = await ask<{ next: string }>('/api/changes') // the cursor first: what changes meanwhile comes again
  if (changes === 'gone') throw new Error('the service has no journal yet')
  const items: Record<string, Item> = {}
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { items: Item[]; next?: string } | 'gone' = await ask(`/api/items?limit=200&cursor=${cursor}`)
    if (page === 'gone') throw new Error('no items')
    for (const item of page.items) items[item.id] = item
    cursor = page.next
  }
  return { cursor: changes.next, items }
}

async function follow(mirror: Mirror): Promise<Mirror> {
  type Changes = { changes: { id: string; item?: Item }[]; next: string; more?: boolean }
  const answer = await ask<Changes>(`/api/changes?after=${encodeURIComponent(mirror.cursor)}`)
  if (answer === 'gone') return begin()
  for (const { id, item } of answer.changes) {
    if (item) mirror.items[id] = item
    else delete mirror.items[id]
  }
  mirror.cursor = answer.next
  return answer.more ? follow(mirror) : mirror
}

let known: Mirror | undefined
try {
  known = JSON.parse(readFileSync(file, 'utf8'))
} catch {}
const mirror = known ? await follow(known) : await follow(await begin())
writeFileSync(`${file}.part`, JSON.stringify(mirror))
renameSync(`${file}.part`, file)
console.log(`${Object.keys(mirror.items).length} items`)
