// Loaded into the server by start.mjs (`node --import`): when the parent is killed, the server drains and ends as well,
// instead of holding the port as an orphan.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
