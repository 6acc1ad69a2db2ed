/**
 * Preloaded into the processes of `wrangler dev`, so that they end when their parent does, even if it is killed: the
 * channel to the parent closes with it.
 */
if (process.channel !== undefined) {
  process.channel.unref?.()
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(0), 3_000).unref()
  })
}
