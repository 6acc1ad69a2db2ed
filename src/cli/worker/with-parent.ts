/**
 * Loaded into the processes of `wrangler dev` before anything else: they end when whoever started them is gone, however
 * it went. The channel to the parent closes with it.
 */
if (process.channel !== undefined) {
  process.channel.unref?.()
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(0), 3_000).unref()
  })
}
