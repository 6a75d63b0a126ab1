// What is typed in an editor and not on the server yet, kept in this browser. Every opened page has a place of its own, so that
// none writes over what another left behind; only the person throws a text away.
const prefix = "chua-luu-3:";
const before = "chua-luu-2:";
const opensAgain = "mo-lai";
// What may be sent to the server in one message, with room for the rest of it
const mostSent = 1500000;

export function keepFor(owner, version) {
  const id = Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
  // Remembered, not read again: when a page is left, the browser shows the next address before this script has ended
  let here = location.pathname + location.search;
  const page = () => `${prefix}${owner}:${here}:`;
  const parse = text => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };
  let letGo = () => {};
  let written = null;
  // Says to the other tabs that this place is in use. Without locks (plain http) a second tab may offer what the first still holds
  navigator.locks?.request(prefix + id, () => new Promise(done => { letGo = done; })).catch(() => {});

  // The build before kept one text a tab
  const old = sessionStorage.getItem(before + owner + ":" + location.pathname);
  const moved = old && parse(old);
  if (moved) {
    try {
      localStorage.setItem(`${page()}cu-${id}`, JSON.stringify({ at: Date.now(), version: 0, ...moved }));
      sessionStorage.removeItem(before + owner + ":" + location.pathname);
    } catch {
      // No room: it stays where it is
    }
  }

  const write = (key, content) => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), ...content }));
      return true;
    } catch {
      return false;
    }
  };

  return {
    id,
    // False when the browser has no room
    keep(content) {
      const key = page() + id;
      if (written && written !== key) localStorage.removeItem(written);
      const done = write(key, content);
      if (done) written = key;
      return done;
    },
    drop() {
      if (written) localStorage.removeItem(written);
      written = null;
    },
    movedTo(path) {
      here = path;
    },
    setAside: content => write(`${page()}${id}-${Date.now().toString(36)}`, content),
    remove: key => localStorage.removeItem(key),
    read(key) {
      const text = localStorage.getItem(key);
      const content = text && text.length <= mostSent ? parse(text) : null;
      return content?.form ? { ...content.form, body: typeof content.body === "string" ? content.body : "" } : null;
    },
    // This tab opens the page again by itself: what it kept needs no question then
    opensAgain() {
      if (written) sessionStorage.setItem(opensAgain, written);
    },
    async list() {
      const held = new Set(((await navigator.locks?.query())?.held ?? []).map(lock => lock.name.slice(prefix.length)));
      held.delete(id);
      const keys = Object.keys(localStorage).filter(key => key.startsWith(page()) && key !== written && !held.has(key.slice(page().length)));
      const own = sessionStorage.getItem(opensAgain);
      sessionStorage.removeItem(opensAgain);
      const texts = keys.map(key => ({ key, content: parse(localStorage.getItem(key)) })).sort((a, b) => (b.content?.at ?? 0) - (a.content?.at ?? 0));
      return { own, texts: texts.map(({ key, content }) => ({ key, when: say(content?.at), begins: begin(content), version: content?.version ?? 0 })) };
    },
    stop: () => letGo(),
  };
}

const say = at => !at ? "trước đây" : new Date(at).toLocaleString("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric",
});

// The first words, by which a person knows the text again
function begin(content) {
  const box = new DOMParser().parseFromString(typeof content?.body === "string" ? content.body : "", "text/html").body;
  const words = `${content?.form?.fields?.["tieu-de"] ?? ""} ${box.textContent}`.replace(/\s+/g, " ").trim();
  return words.length > 90 ? words.slice(0, 90) + "…" : words;
}
