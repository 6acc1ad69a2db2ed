import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Reader, Shown } from './shown.ts'
import { rowsOf } from './terminal-readers.ts'

/** A reader with a window, on a screen that nobody sees (Debian: liferea, xvfb, dbus-x11). */
export const liferea: Reader = { name: 'liferea', read: byLiferea }

const run = promisify(execFile)
/** How long it needs to start, and then to fetch; it has no command that waits. */
const SCRIPT = `export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
liferea --mainwindow-state=hidden & reader=$!
sleep 8; liferea --add-feed="$1"; sleep 8; kill $reader; wait $reader`

async function byLiferea(feed: string, folder: string): Promise<readonly Shown[]> {
  const home = (name: string) => join(folder, name)
  for (const name of ['config', 'data', 'cache']) await mkdir(home(name))
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: home('config'),
    XDG_DATA_HOME: home('data'),
    XDG_CACHE_HOME: home('cache'),
    GSETTINGS_BACKEND: 'memory',
    // Otherwise it waits for a network beyond this machine.
    GIO_USE_NETWORK_MONITOR: 'base',
  }
  await run('which', ['liferea']).catch((error: Error) => {
    throw Object.assign(error, { code: 'ENOENT' })
  })
  await run('xvfb-run', ['-a', 'dbus-run-session', 'sh', '-c', SCRIPT, 'sh', feed], { env, timeout: 60_000 }).catch(
    (error: Error & { code?: unknown }) => {
      // It ends by our signal.
      if (error.code === 'ENOENT') throw error
    },
  )
  // It begins with feeds of its own choice.
  return rowsOf(
    join(home('data'), 'liferea/liferea.db'),
    `select title, source as link, datetime(date, 'unixepoch') as date, description as content,
       (select value from metadata where metadata.item_id = items.item_id and key = 'author') as author,
       (select value from metadata where metadata.item_id = items.item_id and key = 'mediathumbnail') as picture
     from items where node_id in (select node_id from subscription where source = '${feed.replaceAll("'", "''")}')`,
  )
}
