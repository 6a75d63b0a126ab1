// The comments of an edition: they are marked in the text beside them, a text that is only read (data-passages) or the box it is written in, which marks them itself
// (Writing/src/comments.js). Nothing is put into the text: what is read is marked by highlights, what is written by decorations.
import { anchorOf, find, rangeOf, textOf } from "./passages.js";

const highlights = () => (globalThis.CSS?.highlights && globalThis.Highlight ? CSS.highlights : null);

export function attach(section, server, owner, edition) {
  let shown = [], ranges = new Map(), chosen = null, gone = false;
  const reading = () => document.querySelector("[data-passages]");
  const writing = () => document.querySelector(".rich-text")?.writing?.comments;
  const button = document.querySelector("[data-comment-here]");

  // ---- a text that is read

  const paint = () => {
    const root = reading();
    if (!root) return;
    const at = textOf(root);
    ranges = new Map(shown.map(one => [one.id, find(at.text, one)]).filter(([, place]) => place).map(([id, place]) => [id, rangeOf(at, place)]).filter(([, range]) => range));
    highlights()?.set("passage", new Highlight(...ranges.values()));
    highlights()?.delete("passage-now");
  };
  const current = () => {
    const root = reading(), selection = getSelection();
    if (!root || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    return range.intersectsNode(root) ? range.cloneRange() : null;
  };
  // The button comes with what is chosen, below it; on a phone it stands at the edge of the screen (comments.css)
  const select = () => {
    const range = current();
    if (range) chosen = range;
    else if (reading()?.contains(getSelection().anchorNode)) chosen = null;
    if (!button) return;
    button.hidden = !range || !section.hasAttribute("data-may-write");
    if (button.hidden) return;
    const box = range.getBoundingClientRect(), frame = button.offsetParent.getBoundingClientRect();
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

  // ---- both

  // By key or from the toolbar it is the paragraph of the cursor where nothing is chosen; from the list of comments it is the whole text
  function anchor(orParagraph) {
    const box = writing();
    if (box) return box.chosen(orParagraph);
    const root = reading();
    return root && chosen ? anchorOf(textOf(root), chosen) : null;
  }
  let passage = null;
  const begin = orParagraph => {
    passage = anchor(orParagraph);
    // Used: the next comment is about what is chosen then
    if (chosen) getSelection().removeAllRanges();
    chosen = null;
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
    const box = writing();
    if (box) {
      box.reveal(id);
      return;
    }
    const range = ranges.get(id);
    if (!range) return;
    highlights()?.set("passage-now", new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    const text = reading();
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
  }
  const show = () => {
    const box = writing();
    if (box) box.show(shown, found => { if (!gone) server.invokeMethodAsync("Found", found).catch(() => {}); }, open);
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
    ...(reading() ? [[reading(), "click", hit]] : []),
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
