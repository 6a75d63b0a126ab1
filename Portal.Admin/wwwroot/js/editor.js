// Watches an editor page: what is unsaved, when to save by itself, and the keys. Fields bind on change, so before any
// save the field being typed in is made to hand over what it holds.
const pause = 15000;

export function attach(root, page, owner) {
  let changes = 0, saved = 0, tried = 0, since = 0, composing = false, keeping = 0;

  // The words not saved yet are also kept in this tab, for the case that the server is lost before they reach it
  const place = () => `chua-luu:${owner}:${location.pathname}`;
  const words = () => ({
    title: root.querySelector("#tieu-de"), abstract: root.querySelector("#sapo"), body: root.querySelector(".rich-text"),
  });
  const keep = () => {
    keeping = 0;
    const { title, abstract, body } = words();
    sessionStorage.setItem(place(), JSON.stringify({ title: title.value, abstract: abstract.value, body: body.innerHTML }));
  };
  const forget = () => {
    clearTimeout(keeping);
    keeping = 0;
    sessionStorage.removeItem(place());
  };

  const note = () => {
    keeping ||= setTimeout(keep, 1000);
    if (changes++ === saved) {
      since = Date.now();
      page.invokeMethodAsync("MarkUnsaved");
    }
  };
  const noted = event => { if (!event.target.closest("[data-not-content]")) note(); };
  root.addEventListener("input", noted);
  root.addEventListener("compositionstart", () => { composing = true; });
  root.addEventListener("compositionend", () => { composing = false; });

  function flush() {
    const field = document.activeElement;
    if (field && root.contains(field) && field.matches("input:not([type=file]), textarea")) field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const keys = event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const method = event.key.toLowerCase() === "s" ? "SaveByKey" : event.key === "Enter" ? "SendByKey" : null;
    if (!method || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    flush();
    page.invokeMethodAsync(method);
  };
  document.addEventListener("keydown", keys);

  const timer = setInterval(() => {
    if (changes === saved || changes === tried || composing || Date.now() - since < pause) return;
    tried = changes;
    flush();
    page.invokeMethodAsync("SaveByTimer");
  }, 1000);

  return {
    // A change made by the page itself (a picture added, a row removed)
    touch: note,
    count: () => changes,
    // True when something was typed while the save ran
    done: upTo => {
      saved = upTo;
      since = Date.now();
      if (changes === saved) forget();
      return changes !== saved;
    },
    hasKept: () => sessionStorage.getItem(place()) !== null,
    restore: () => {
      const kept = JSON.parse(sessionStorage.getItem(place()));
      const { title, abstract, body } = words();
      [title.value, abstract.value, body.innerHTML] = [kept.title, kept.abstract, kept.body];
      for (const field of [title, abstract]) field.dispatchEvent(new Event("change", { bubbles: true }));
      note();
    },
    forget,
    // The new item has an address now. Not a navigation: that would draw the page afresh under the hands of whoever types
    settle: address => {
      forget();
      history.replaceState(history.state, "", address);
      if (changes !== saved) keeping = setTimeout(keep, 1000);
    },
    dispose: () => {
      clearTimeout(keeping);
      clearInterval(timer);
      document.removeEventListener("keydown", keys);
    },
  };
}
