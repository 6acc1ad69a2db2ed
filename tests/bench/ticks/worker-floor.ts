/** What no Worker can do without: the same requests, six at a time, and every body read. */
export default {
  async fetch(request: Request): Promise<Response> {
    const urls = (await request.json()) as readonly string[]
    const waiting = [...urls]
    let bytes = 0
    const lane = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
        const response = await fetch(url)
        bytes += (await response.arrayBuffer()).byteLength
      }
    }
    await Promise.all(Array.from({ length: 6 }, lane))
    return Response.json({ bytes })
  },
}
