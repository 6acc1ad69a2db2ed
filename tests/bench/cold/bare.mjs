/** What no Worker can do without: one value of KV, named by the path, read and sent. */
export default {
  async fetch(request, { KV }) {
    return new Response(await KV.get(new URL(request.url).pathname.slice(1), 'stream'))
  },
}
