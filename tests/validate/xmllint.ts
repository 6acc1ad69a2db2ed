import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FILES_AT_ONCE = 200

/** What libxml2 says against the documents, given with their names; undefined where xmllint is not installed. */
export function xmllint(
  documents: readonly { readonly name: string; readonly xml: string }[],
): readonly string[] | undefined {
  if (spawnSync('xmllint', ['--version']).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tin-dien-bien-xml-'))
  try {
    const names = documents.map(({ xml }, index) => {
      writeFileSync(join(folder, `${index}.xml`), xml)
      return `${index}.xml`
    })
    const found: string[] = []
    for (let from = 0; from < names.length; from += FILES_AT_ONCE) {
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...names.slice(from, from + FILES_AT_ONCE)], {
        cwd: folder,
        encoding: 'utf8',
      })
      for (const [, index, words] of stderr.matchAll(/^(\d+)\.xml:(\d+: .*)$/gm)) {
        found.push(`${documents[Number(index)]?.name} line ${words}`)
      }
    }
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}
