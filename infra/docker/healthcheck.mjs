// Asks the process in this container whether it lives. Health is told by the exit code alone.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/livez`, {
  signal: AbortSignal.timeout(2_000),
}).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
