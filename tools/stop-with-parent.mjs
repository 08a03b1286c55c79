// Loaded before a service that the launcher started: when the launcher is killed, the channel to it closes.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
