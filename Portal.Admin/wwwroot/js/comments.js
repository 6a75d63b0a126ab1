// The comments of an edition: they are marked in the text beside them, a text that is only read (data-passages) or the box it is written in, which marks them itself
// (Writing/src/comments.js). Nothing is put into the text: what is read is marked by highlights, what is written by decorations. Title and lead (data-passage-part, by the
// number of PassagePart) are read as the text is; where they are written they are fields, which mark nothing: they are led to.
import { anchorOf, find, rangeOf, textOf } from "./passages.js";

const highlights = () => (globalThis.CSS?.highlights && globalThis.Highlight ? CSS.highlights : null);

export function attach(section, server, owner, edition) {
  let shown = [], ranges = new Map(), chosen = null, gone = false, field = null, inBox = [], told = null;
  const reading = () => document.querySelector("[data-passages]");
  const writing = () => document.querySelector(".rich-text")?.writing?.comments;
  const button = document.querySelector("[data-comment-here]");
  const partOf = element => Number(element.dataset.passagePart ?? 0);
  const texts = () => [...document.querySelectorAll("[data-passages], [data-passage-part]:not(input, textarea)")];
  const fields = () => [...document.querySelectorAll("input[data-passage-part], textarea[data-passage-part]")];

  // ---- a text that is read

  const paint = () => {
    if (!reading()) return;
    ranges = new Map();
    for (const root of texts()) {
      const at = textOf(root);
      for (const one of shown.filter(one => one.part === partOf(root))) {
        const place = find(at.text, one), range = place && rangeOf(at, place);
        if (range) ranges.set(one.id, range);
      }
    }
    highlights()?.set("passage", new Highlight(...ranges.values()));
    highlights()?.delete("passage-now");
  };
  const current = () => {
    const selection = getSelection();
    if (!reading() || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0), touched = texts().filter(root => range.intersectsNode(root));
    // What goes over title, lead and text is a passage of where it begins
    const root = touched.find(root => root.contains(range.startContainer)) ?? touched[0];
    return root ? { root, range: range.cloneRange() } : null;
  };
  // The button comes with what is chosen, below it; on a phone it stands at the edge of the screen (comments.css)
  const select = () => {
    const now = current();
    if (now) chosen = now;
    else if (texts().some(root => root.contains(getSelection().anchorNode))) chosen = null;
    if (!button) return;
    button.hidden = !now || !section.hasAttribute("data-may-write");
    if (button.hidden) return;
    const box = now.range.getBoundingClientRect(), frame = button.offsetParent.getBoundingClientRect();
    button.style.top = `${Math.round(box.bottom - frame.top + 6)}px`;
    button.style.left = `${Math.round(Math.max(0, Math.min(box.left - frame.left, frame.width - button.offsetWidth)))}px`;
  };
  const hit = event => {
    if (!getSelection().isCollapsed || event.target.closest("a")) return;
    for (const [id, range] of ranges)
      if ([...range.getClientRects()].some(r => event.clientX >= r.left && event.clientX <= r.right && event.clientY >= r.top && event.clientY <= r.bottom)) {
        open(id);
        return;
      }
  };

  // ---- title and lead while they are written

  const wordsOf = one => {
    const box = document.createElement("div");
    box.textContent = one.value;
    return box;
  };
  function chosenIn(one, orAll) {
    const box = wordsOf(one), range = document.createRange();
    const [from, to] = one.selectionStart < one.selectionEnd ? [one.selectionStart, one.selectionEnd] : orAll ? [0, one.value.length] : [0, 0];
    if (!box.firstChild || from === to) return null;
    range.setStart(box.firstChild, from);
    range.setEnd(box.firstChild, to);
    const found = anchorOf(textOf(box), range);
    return found && { ...found, part: partOf(one) };
  }
  function placeIn(one, comment) {
    const at = textOf(wordsOf(one)), place = find(at.text, comment);
    return place && rangeOf(at, place);
  }
  const inFields = () => fields().flatMap(one => shown.filter(c => c.part === partOf(one) && placeIn(one, c)).map(c => c.id));
  const tell = always => {
    const all = [...inBox, ...inFields()].sort((a, b) => a - b);
    if (gone || !always && told === all.join()) return;
    told = all.join();
    server.invokeMethodAsync("Found", all).catch(() => {});
  };
  const entered = event => {
    if (event.target.matches("input[data-passage-part], textarea[data-passage-part]")) field = event.target;
    else if (event.target.closest(".rich-text")) field = null;
  };
  const altered = event => {
    if (writing() && event.target.matches("[data-passage-part]")) tell(false);
  };

  // ---- both

  // By key or from the toolbar it is the paragraph of the cursor where nothing is chosen; from the list of comments it is the whole text
  function anchor(orParagraph) {
    const box = writing();
    if (box) return field?.isConnected ? chosenIn(field, orParagraph) : box.chosen(orParagraph);
    const found = chosen && anchorOf(textOf(chosen.root), chosen.range);
    return found && { ...found, part: partOf(chosen.root) };
  }
  let passage = null;
  const begin = orParagraph => {
    passage = anchor(orParagraph);
    // Used: the next comment is about what is chosen then
    if (chosen) getSelection().removeAllRanges();
    chosen = null;
    if (passage?.part > 0) field?.setSelectionRange(field.selectionEnd, field.selectionEnd);
    server.invokeMethodAsync("Begin", passage).catch(() => {});
  };
  const here = () => {
    if (button) button.hidden = true;
    begin(true);
  };
  function open(id) {
    const item = section.querySelector(`[data-comment="${id}"]`);
    if (!item) return;
    for (let fold = item.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
    item.scrollIntoView({ block: "nearest" });
    item.focus({ preventScroll: true });
  }
  function reveal(id) {
    const box = writing(), part = shown.find(one => one.id === id)?.part ?? 0;
    if (box && part > 0) {
      const one = fields().find(f => partOf(f) === part), range = one && placeIn(one, shown.find(c => c.id === id));
      one?.focus();
      if (range) one.setSelectionRange(range.startOffset, range.endOffset);
      return;
    }
    if (box) {
      box.reveal(id);
      return;
    }
    const range = ranges.get(id);
    if (!range) return;
    highlights()?.set("passage-now", new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    const text = texts().find(root => partOf(root) === part);
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
  }
  const show = () => {
    const box = writing();
    if (box) box.show(shown.filter(one => one.part === 0), found => { inBox = found; tell(true); }, open);
    else paint();
  };

  // ---- what is typed and not sent yet, kept in this tab: a page that is left or opens itself again gives it back

  const place = `ghi-chu:${owner}:${edition}`;
  const drafts = () => JSON.parse(sessionStorage.getItem(place) ?? "{}");
  const keepDrafts = all => {
    try {
      if (Object.keys(all).length > 0) sessionStorage.setItem(place, JSON.stringify(all));
      else sessionStorage.removeItem(place);
    } catch {
      // No room: it stays on the screen
    }
  };
  const typed = event => {
    const form = event.target.closest("[data-comment-form]");
    if (!form) return;
    const { [form.dataset.commentForm]: _, ...others } = drafts();
    keepDrafts(event.target.value.trim() ? { ...others, [form.dataset.commentForm]: { text: event.target.value, passage } } : others);
  };
  for (const [form, draft] of Object.entries(drafts())) {
    if (form === "") ({ passage } = draft);
    server.invokeMethodAsync("Restore", form, draft.text, draft.passage).catch(() => {});
  }

  const keys = event => {
    const isOurs = (event.ctrlKey || event.metaKey) && event.altKey && event.code === "KeyM";
    if (!isOurs || document.querySelector(".mud-dialog")) return;
    event.preventDefault();
    here();
  };
  // The form of a comment: Escape folds it away and what is typed stays; Ctrl+Enter sends it and nothing else on the page
  const formKeys = event => {
    const form = event.target.closest("[data-comment-form]");
    if (!form || event.isComposing) return;
    const sends = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (event.key !== "Escape" && !sends) return;
    event.preventDefault();
    event.stopPropagation();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
    form.querySelector(sends ? "[data-send-comment]" : "[data-cancel]").click();
  };
  const pressed = event => {
    const link = event.target.closest("[data-reveal]");
    if (link) reveal(Number(link.dataset.reveal));
  };
  const kept = event => event.preventDefault();
  const listeners = [
    [document, "selectionchange", select], [document, "keydown", keys], [document, "portal-comment", here], [document, "portal-writing", show],
    [section, "keydown", formKeys], [section, "input", typed], [section, "click", pressed],
    // The press must not take away what is chosen
    ...(button ? [[button, "click", here], [button, "pointerdown", kept], [button, "mousedown", kept]] : []),
    [document, "focusin", entered], [document, "input", altered],
    ...texts().map(root => [root, "click", hit]),
  ];
  for (const [where, ...what] of listeners) where.addEventListener(...what);

  return {
    begin: () => begin(false),
    show: list => {
      shown = list;
      show();
    },
    open,
    head: () => section.querySelector("h2").focus(),
    folded: form => {
      if (form) open(Number(form));
      else if (writing() && field?.isConnected) field.focus();
      else if (writing()) writing().focus();
      else section.querySelector("h2").focus();
    },
    forget: form => {
      const { [form]: _, ...others } = drafts();
      keepDrafts(others);
    },
    dispose: () => {
      gone = true;
      highlights()?.delete("passage");
      highlights()?.delete("passage-now");
      for (const [where, ...what] of listeners) where.removeEventListener(...what);
    },
  };
}
