// Where the focus goes after a dialog: whoever opened it may be gone by then, or belong to another row. The dialog gives it back as it closes, so this waits for
// that, but not for ever.
const longest = 3000;

export function focusFirst(...selectors) {
  const begun = performance.now();
  const go = () => {
    if (document.querySelector(".mud-dialog") && performance.now() - begun < longest) {
      requestAnimationFrame(go);
      return;
    }
    for (const selector of selectors) {
      const there = document.querySelector(selector);
      if (!there) continue;
      there.focus();
      return;
    }
  };
  go();
}
