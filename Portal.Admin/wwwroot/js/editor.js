// Watches an editor page: what is unsaved, when to save by itself, and the keys. Fields bind on change, so before any
// save the field being typed in is made to hand over what it holds.
const pause = 15000;
// A field is handed over whole, and a message above the bound of the connection would end it: longer ones stay here
const mostCharacters = 100000;

export function attach(root, page, owner) {
  let changes = 0, saved = 0, tried = 0, since = 0, composing = false, keeping = 0;

  // What is not saved yet is also kept in this tab, for the case that the server is lost before it arrives there
  const place = () => `chua-luu-2:${owner}:${location.pathname}`;
  const body = () => root.querySelector(".rich-text");
  const fields = () => [...root.querySelectorAll("input, textarea, select")].filter(f => f.type !== "file" && !f.matches("[data-not-content]"));
  const standing = () => ({
    fields: Object.fromEntries(fields().filter(f => f.id && !f.closest("[data-picture]")).map(f => [f.id, f.value])),
    people: [...root.querySelectorAll(".person")].map(row => {
      const [who, part] = row.querySelectorAll("select");
      return { contributorId: Number(who.value), role: part.value, share: row.querySelector("input").value };
    }),
    pictures: [...root.querySelectorAll("[data-picture]")].map(row => {
      const [alt, caption, credit] = [...row.querySelectorAll("input")].map(f => f.value);
      return { mediaFileId: Number(row.dataset.picture), preview: row.dataset.preview ?? null, alt, caption, credit };
    }),
  });
  const keep = () => {
    keeping = 0;
    try {
      sessionStorage.setItem(place(), JSON.stringify({ form: standing(), body: body().innerHTML }));
    } catch {
      // More than a tab may keep: nothing is lost by it as long as the server is there
    }
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
  // Blazor listens at the document before anything below it hears of a change: only the window is earlier
  const held = event => {
    if (root.contains(event.target) && event.target.value?.length > mostCharacters) event.stopPropagation();
  };
  window.addEventListener("change", held, true);
  const tooLong = () => {
    const field = fields().find(f => f.value.length > mostCharacters);
    if (!field) return null;
    return { id: field.id, name: root.querySelector(`label[for="${field.id}"]`)?.textContent ?? field.ariaLabel ?? "", length: field.value.length };
  };
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
    // How many changes there were, and a field too long to be handed over
    count: () => ({ changes, tooLong: tooLong() }),
    // True when something was typed while the save ran
    done: upTo => {
      saved = upTo;
      since = Date.now();
      if (changes === saved) forget();
      return changes !== saved;
    },
    hasKept: () => sessionStorage.getItem(place()) !== null,
    kept: () => JSON.parse(sessionStorage.getItem(place())).form,
    restoreBody: () => {
      body().innerHTML = JSON.parse(sessionStorage.getItem(place())).body;
      note();
    },
    forget,
    // The new item has an address now. Not a navigation: that would draw the page afresh under the hands of whoever types
    settle: address => {
      forget();
      history.replaceState(history.state, "", address);
      // The link past the menu must not lead back to an empty draft
      document.querySelector("a.skip").href = `${address}#noi-dung`;
      if (changes !== saved) keeping = setTimeout(keep, 1000);
    },
    dispose: () => {
      clearTimeout(keeping);
      clearInterval(timer);
      document.removeEventListener("keydown", keys);
      window.removeEventListener("change", held, true);
    },
  };
}
