import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a project needs to run, besides its packages and tests. */
const COPIED = ['src', 'public', 'package.json', 'tsconfig.json', 'wrangler.toml']
const LINKED = ['node_modules', 'tests']

/**
 * A copy of the project in which files of src/config/ give way to those of the same name in another folder: another
 * topic runs, and nothing of the project changes. The other files stay where they are, so that what they import is
 * found. Rejects, naming the file, where src/config/ has none of that name.
 */
export async function stageProject(project: string, config: string, into: string): Promise<void> {
  const own = new Set(await readdir(join(project, 'src/config')))
  const given = (await readdir(config)).filter((name) => /\.(ts|json)$/.test(name))
  const stray = given.find((name) => !own.has(name))
  if (stray !== undefined) throw new Error(`${join(config, stray)}: src/config/ has no file of that name`)
  if (given.length === 0) throw new Error(`${config}: no file that could stand for one of src/config/`)

  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  for (const name of COPIED) await cp(join(project, name), join(into, name), { recursive: true })
  for (const name of LINKED) await symlink(join(project, name), join(into, name))
  for (const name of given) {
    await writeFile(join(into, 'src/config', name), `export * from ${JSON.stringify(join(config, name))}\n`)
  }
}
