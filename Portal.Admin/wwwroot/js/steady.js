// What appears under a finger is not pressed by it: the second tap of a double tap meant what stood there before. ("Duyệt và đăng" was
// replaced by "Soạn bản mới" between two taps, and a draft was made that nobody wanted.) A press counts when it hits what was pressed
// last, or when the pointer has been elsewhere or the page was scrolled by hand. Otherwise it counts a second after the last press, and
// a second after something else has come to stand there.
(() => {
  const quiet = 1000;
  const forgotten = 10000;
  const near = 40;
  // A finger that taps trembles; one that scrolls goes farther
  const tremble = 12;
  const pressable = "a[href], button, summary, label, input, select, [role=button]";
  let last = null;
  let there = null;
  let finger = null;

  // A label and its field are one
  const pressedIn = target => {
    const found = target?.closest?.(pressable);
    return found?.control ?? found ?? null;
  };
  const wordsOf = element => element?.matches("button, a, [role=button]") ? (element.ariaLabel ?? element.textContent).replace(/\s+/g, " ").trim() : "";
  const signOf = element => ({ element, words: wordsOf(element) });
  const isSame = (one, other) => one.element === other.element && one.words === other.words;
  const isNear = event => Math.hypot(event.clientX - last.x, event.clientY - last.y) <= near;

  // Since when what stands in the place of the last press stands there. By key the place is the element itself
  function look() {
    if (!last || Date.now() - last.at > forgotten) return;
    const now = signOf(last.byKey ? last.element : pressedIn(document.elementFromPoint(last.x, last.y)));
    if (!isSame(now, there)) there = { ...now, since: Date.now() };
  }
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true, attributeFilter: ["open", "hidden", "disabled", "class"] });
  // A page that scrolls changes what stands there without changing itself
  document.addEventListener("scroll", look, { capture: true, passive: true });
  document.addEventListener("pointermove", event => {
    if (last && event.pointerType === "mouse" && !isNear(event)) last = null;
  }, { capture: true, passive: true });

  // Scrolled by hand: whoever presses next has looked for it
  document.addEventListener("wheel", () => { last = null; }, { capture: true, passive: true });
  document.addEventListener("touchstart", event => { finger = event.touches[0]; }, { capture: true, passive: true });
  document.addEventListener("touchmove", event => {
    const now = event.touches[0];
    if (finger && Math.hypot(now.clientX - finger.clientX, now.clientY - finger.clientY) > tremble) last = null;
  }, { capture: true, passive: true });

  window.addEventListener("click", event => {
    const element = pressedIn(event.target);
    if (!element) return;
    const now = Date.now();
    const sign = signOf(element);
    // A click without a place comes from a key, or from a script
    const byKey = event.detail === 0;
    look();
    // A neighbour that stood there all along is no change of place
    const tookThePlace = last?.byKey === byKey && !isSame(sign, last) && !isSame(there, last) && (byKey ? element === last.element : isNear(event));
    if (tookThePlace && now - last.at < forgotten && now - Math.max(last.at, there.since) < quiet) {
      event.preventDefault();
      event.stopImmediatePropagation();
      last.at = now;
      return;
    }
    last = { ...sign, x: event.clientX, y: event.clientY, at: now, byKey };
    there = { ...sign, since: now };
  }, true);

  // A key held down repeats itself: only the first counts for what does something
  window.addEventListener("keydown", event => {
    if (event.repeat && (event.key === "Enter" || event.key === " ") && event.target.matches?.("button, a[href], [role=button]")) event.preventDefault();
  }, true);
})();
