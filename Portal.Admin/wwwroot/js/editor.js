// Watches an editor page. This script alone knows what was typed and how much of it the server has acknowledged, so it alone says
// so (docs/decisions/0017). It saves at a pause, keeps every change in the browser until then, and tries again by itself.
// Fields bind on change, so before a save each changed field is asked for what it holds.
import { keepFor } from "./kept.js";
import { serverThere } from "./line.js";
import { wordsOf } from "./says.js";

const pause = 1000;
// With the beat below, no more than three seconds of typing are ever at risk
const most = 2500;
const beat = 200;
const keepAfter = 600;
const patience = 8000;
const waits = [1000, 2000, 4000, 8000, 15000, 30000];
// A number or a date is tidied by the server when it is handed over, so it is not taken from under the hands of whoever types it
const numberRest = 10000;
// A field is handed over whole, and a message above the bound of the connection would end it: longer ones stay here
const mostCharacters = 100000;
const mostText = 200000;
let attached = null;

export function attach(root, page, owner, version) {
  // An empty box would be saved over the stored text: it is tried again when the box has been filled
  if (!root.querySelector(".rich-text[data-filled]")) throw new Error("The text box is not filled yet");
  // The page was drawn anew over the old one, without its server ever taking leave
  attached?.leave();
  const says = document.querySelector("[data-says]");
  const aloud = document.querySelector("[data-says-aloud]");
  // Fields changed since the last full save: at which change, and whether the server was handed it over a line that held
  const touched = new Map();
  const keeper = keepFor(owner, version);
  let changes = 0, saved = 0, first = Infinity, last = 0, composing = false, keeping = 0, keeps = true;
  let running = null, tries = 0, nextTry = 0, refusedAt = -1, handed = 0, stored = says.dataset.stored, trouble = null, cameBack = false, gone = false, handWaits = false;
  let line = document.documentElement.dataset.line ?? "up";

  // What stands in the box is asked of its script (Writing/src/writing.js)
  const text = () => root.querySelector(".rich-text");
  const fields = () => [...root.querySelectorAll("input, textarea, select")].filter(f => f.type !== "file" && !f.matches("[data-not-content]"));
  const value = field => field.type === "checkbox" ? String(field.checked) : field.value;
  const standing = () => ({
    version,
    form: {
      fields: Object.fromEntries(fields().filter(f => f.id && !f.closest("[data-picture], [data-attachment]")).map(f => [f.id, value(f)])),
      people: [...root.querySelectorAll(".person")].map(row => {
        const [who, part, share] = ["[data-who]", "select", ".share input"].map(place => row.querySelector(place));
        return { contributorId: Number(who?.value) || 0, role: part?.value ?? "", share: share?.value ?? "" };
      }),
      pictures: [...root.querySelectorAll("[data-picture]")].map(row => {
        const [alt, caption, credit] = [...row.querySelectorAll("input[type=text], input:not([type])")].map(f => f.value);
        const [focusX, focusY] = [row.dataset.focusX, row.dataset.focusY].map(Number);
        return { mediaFileId: Number(row.dataset.picture) || 0, preview: row.dataset.preview ?? null, alt, caption, credit, focusX, focusY };
      }),
      attachments: [...root.querySelectorAll("[data-attachment]")].map(row => ({
        mediaFileId: Number(row.dataset.attachment) || 0, name: row.querySelector("input").value, kind: row.dataset.kind, bytes: Number(row.dataset.bytes) || 0,
        signature: row.dataset.signature ?? null,
      })),
    },
    body: text().writing.html(),
  });
  const isUnsaved = () => changes !== saved;
  const isEmpty = () => text().writing.isEmpty();

  function keep() {
    clearTimeout(keeping);
    keeping = 0;
    if (isUnsaved()) keeps = keeper.keep(standing());
  }

  function note(event) {
    if (event?.target.closest("[data-not-content]")) return;
    changes++;
    if (event?.target.matches("input, textarea, select")) touched.set(event.target, { at: changes, given: false });
    last = Date.now();
    first = Math.min(first, last);
    cameBack = false;
    keeping ||= setTimeout(keep, keepAfter);
    show();
  }

  const given = event => {
    const field = touched.get(event.target);
    if (field) field.given = line === "up";
  };
  const takeBack = () => { for (const field of touched.values()) field.given = false; };

  // ---- what it says

  const words = () => wordsOf({
    line, stored, isStored: saved > 0 || version > 0, isUnsaved: isUnsaved(), keeps, cameBack, trouble,
    isRefused: refusedAt === changes, isSaving: running && Date.now() - running.at > 2 * beat,
  });
  function show() {
    const now = words();
    if (says.textContent === now) return;
    says.textContent = now;
    const bad = isUnsaved() && (line !== "up" || trouble !== null || refusedAt === changes);
    says.classList.toggle("bad", bad);
    // Readers hear of trouble and of its end, not of every save
    if (bad || cameBack || line !== "up") aloud.textContent = now;
  }

  // ---- saving

  function tooLong() {
    const field = fields().find(f => f.value.length > mostCharacters);
    if (!field) return null;
    return { id: field.id, name: root.querySelector(`label[for="${field.id}"]`)?.textContent ?? field.ariaLabel ?? "", length: field.value.length, field: field.dataset.field?.split(" ")[0] ?? null };
  }
  function typed() {
    for (const [field, state] of touched) if (!state.given && field.isConnected) field.dispatchEvent(new Event("change", { bubbles: true }));
    const html = isEmpty() ? "" : text().writing.html();
    handed = changes;
    return { page: keeper.id, changes, html: html.length > mostText ? null : html, length: html.length, tooLong: tooLong() };
  }
  const holdsNumber = () => {
    const field = document.activeElement;
    return (field?.inputMode === "decimal" || field?.matches("[data-tidied]")) && touched.get(field)?.given === false && Date.now() - last < numberRest;
  };

  function save(byHand) {
    const mine = { at: Date.now(), from: first, changes };
    running = mine;
    first = Infinity;
    let call;
    try {
      call = page.invokeMethodAsync("SaveTyped", typed(), byHand);
    } catch {
      call = Promise.resolve(null);
    }
    call.then(answer => told(answer, mine), () => told(null, mine));
    setTimeout(() => { if (running === mine) failed(mine, "late"); }, patience);
    show();
  }

  // An answer is true whenever it comes, also after its save was given up; null stands for a save that a button of the page made
  function told(answer, mine) {
    if (gone) return false;
    if (answer?.done) {
      saved = Math.max(saved, answer.changes);
      ({ words: stored, version } = answer);
      for (const [field, state] of touched) if (state.at <= saved) touched.delete(field);
      settle(answer.address);
      if (!isUnsaved()) {
        first = Infinity;
        clearTimeout(keeping);
        keeping = 0;
        keeper.drop();
      }
    }
    if (mine === null || running === mine) {
      if (mine) running = null;
      if (answer?.done) [trouble, tries, nextTry] = [null, 0, 0];
      else if (answer?.refused) [refusedAt, trouble] = [mine?.changes ?? handed, null];
      else if (answer?.busy) [first, nextTry] = [mine?.from ?? first, Date.now() + waits[0]];
      else failed(mine, "server");
    }
    show();
    if (handWaits && !running && line === "up") {
      handWaits = false;
      save(true);
    }
    return isUnsaved();
  }

  function failed(mine, why) {
    if (running === mine) running = null;
    if (mine) first = Math.min(first, mine.from);
    takeBack();
    trouble = why;
    nextTry = Date.now() + waits[Math.min(tries++, waits.length - 1)];
    keep();
    show();
  }

  // The new item has an address now. Not a navigation: that would draw the page afresh under the hands of whoever types
  function settle(address) {
    if (!address || location.pathname === address || gone) return;
    history.replaceState(history.state, "", address);
    keeper.movedTo(address);
    // The link past the menu must not lead back to an empty draft
    document.querySelector("a.skip").href = `${address}#noi-dung`;
    if (isUnsaved()) keep();
  }

  const timer = setInterval(() => {
    show();
    const now = Date.now();
    if (!isUnsaved() || running || line !== "up" || refusedAt === changes || now < nextTry || holdsNumber()) return;
    if (now - last >= pause || now - first >= most) save(false);
  }, beat);

  // ---- the line

  const onLine = event => {
    const before = line;
    line = event.detail;
    if (line !== "up") {
      running = null;
      takeBack();
      keep();
    } else if (before === "down") {
      [cameBack, nextTry, tries, trouble] = [true, 0, 0, null];
      // Asked in any case: the page itself may have changed something that was never heard of here
      save(false);
    }
    if (line === "lost") openAgain();
    show();
  };

  // Some input methods keep a word open until the next blank, some for ever: a word counts as being typed for a moment only
  const composes = () => composing && Date.now() - last < pause;

  async function openAgain() {
    await serverThere(() => gone, composes);
    keep();
    // What could not be kept stays on the screen, with a button to open the page again
    if (gone || (isUnsaved() && !keeps)) return;
    keeper.opensAgain();
    gone = true;
    location.reload();
  }

  // ---- what is listened to

  // Blazor listens at the document before anything below it hears of a change: only the window is earlier
  const held = event => {
    if (root.contains(event.target) && event.target.value?.length > mostCharacters) event.stopPropagation();
  };
  const keys = event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return;
    const isSave = event.key.toLowerCase() === "s";
    if ((!isSave && event.key !== "Enter") || document.querySelector(".mud-dialog, dialog[open]")) return;
    event.preventDefault();
    if (line !== "up") {
      keep();
      show();
    } else if (!isSave) {
      document.activeElement?.dispatchEvent(new Event("change", { bubbles: true }));
      document.querySelector("[data-send]").click();
    } else if (running) handWaits = true;
    else save(true);
  };
  const ask = event => {
    if (gone || !isUnsaved()) return;
    keep();
    event.preventDefault();
  };
  // Nobody is at the desk any more, or signed out in another tab: no question, the text is kept
  const locked = () => {
    keep();
    gone = true;
  };
  const hidden = () => { if (document.visibilityState === "hidden") keep(); };
  const listeners = [
    [root, "input", note], [root, "change", given], [window, "change", held, true], [document, "keydown", keys], [document, "portal-line", onLine],
    [root, "compositionstart", () => { composing = true; }], [root, "compositionend", () => { composing = false; }],
    [window, "beforeunload", ask], [window, "pagehide", keep], [document, "visibilitychange", hidden], [document, "portal-lock", locked],
  ];
  for (const [where, ...what] of listeners) where.addEventListener(...what);

  function leave() {
    if (isUnsaved()) keep();
    keeper.opensAgain();
    stop();
  }
  function stop() {
    gone = true;
    clearTimeout(keeping);
    clearInterval(timer);
    for (const [where, ...what] of listeners) where.removeEventListener(...what);
    keeper.stop();
    if (attached === self) attached = null;
  }

  const self = {
    typed, isUnsaved, leave, forget: keeper.remove, read: keeper.read,
    // After a save that a button of the page asked for; true when typing went on meanwhile
    told: answer => told(answer, null),
    kept: () => keeper.list(),
    touch: () => note(),
    // False when there is something to keep and no room for it
    setAside: () => {
      const now = standing();
      const some = !isEmpty() || ["tieu-de", "sapo", "nguon"].some(id => now.form.fields[id]) || now.form.pictures.length > 0 || now.form.attachments.length > 0;
      return !some || keeper.setAside(now);
    },
    // The text somebody else stored, which is about to be written over
    setAsideOther: (form, itsVersion) => keeper.setAside({ version: itsVersion, form, body: form.body }),
    // What is stored stands here now: nothing is left to be saved. True, and nothing done, when typing went on since the text was asked for
    replaced: (html, itsVersion, asOf) => {
      if (Number.isInteger(asOf) && changes !== asOf) return true;
      text().writing.set(html);
      touched.clear();
      [saved, first, refusedAt, trouble, version] = [changes, Infinity, -1, null, itsVersion];
      clearTimeout(keeping);
      keeping = 0;
      keeper.drop();
      show();
      return false;
    },
    // Two texts made one stand here now, on the stored version: it is saved as what is typed. The fields follow in a moment. True as above
    merged: (html, itsVersion, asOf) => {
      if (Number.isInteger(asOf) && changes !== asOf) return true;
      text().writing.set(html);
      touched.clear();
      [refusedAt, trouble, version] = [-1, null, itsVersion];
      return false;
    },
    restored: (key, html) => {
      text().writing.set(html);
      note();
      keep();
      if (keeps) keeper.remove(key);
    },
    dispose: () => {
      if (isUnsaved()) keep();
      stop();
    },
  };
  attached = self;
  // What was typed before anybody watched
  if (root.hasAttribute("data-typed")) {
    note();
    // The field somebody is in has not handed itself over yet
    const field = fields().find(f => f === document.activeElement);
    if (field) touched.set(field, { at: changes, given: false });
  }
  root.setAttribute("data-watched", "");
  // Led here by a line of a refusal on another page
  if (location.hash.startsWith("#truong-")) document.dispatchEvent(new CustomEvent("portal-to-field", { detail: location.hash.slice("#truong-".length) }));
  show();
  return self;
}
