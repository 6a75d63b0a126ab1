// Waits until a server that was lost answers again. Whoever is in the middle of a word gets a moment to end it, but not for ever.
const patience = 8000;

export async function serverThere(isGone, composes) {
  const since = Date.now();
  for (let wait = 500; !isGone(); wait = Math.min(2 * wait, 15000)) {
    const there = await fetch("/health/live", { cache: "no-store" }).then(answer => answer.ok, () => false);
    if (there && (!composes() || Date.now() - since > patience)) return;
    await new Promise(done => setTimeout(done, wait));
  }
}
