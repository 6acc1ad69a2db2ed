import { parse } from 'bench:parser'

/** The floor, and every body parsed by the library that the bundle names; nothing is kept. */
export default {
  async fetch(request) {
    const waiting = await request.json()
    let items = 0
    const lane = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
        const response = await fetch(url)
        items += await parse(new TextDecoder().decode(await response.arrayBuffer()))
      }
    }
    await Promise.all(Array.from({ length: 6 }, lane))
    return Response.json({ items })
  },
}
