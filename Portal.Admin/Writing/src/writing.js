// The editor of an item's text, on Tiptap and ProseMirror. Nothing is sent while typing: the text is read when it is saved (js/editor.js).
import { Editor } from "@tiptap/core";
import { comments, Comments } from "./comments.js";
import { enterFigure, figureAt, followPictures, settleMark } from "./figures.js";
import { Find } from "./find.js";
import { goTo, goToField } from "./goto.js";
import { move } from "./moves.js";
import { panels as makePanels } from "./panels.js";
import { pasting } from "./paste.js";
import { extensions } from "./schema.js";
import { toolbars } from "./toolbar.js";

export { withMarks } from "./clipboard.js";

const mostAtOnce = 20;

export function create(root, server, begun, mostPasted) {
  const text = root.querySelector(".rich-text");
  const form = root.closest("[data-editor]") ?? document;
  const later = root.parentElement.querySelector("[data-paste-later]");
  const letters = root.parentElement.querySelector("[data-letters]");
  const sum = root.querySelector("[data-words]");
  let panels = null, bars = null, pastes = null;
  // Where the pictures come that are being taken in
  let waiting = null;

  const keys = {
    addKeyboardShortcuts: () => ({
      "Mod-k": () => { panels.openLink(); return true; },
      "Mod-f": () => { panels.openFind(); return true; },
      "Mod-h": () => { panels.openFind(); return true; },
      "Alt-ArrowUp": () => { move(editor, -1); return true; },
      "Alt-ArrowDown": () => { move(editor, 1); return true; },
      // From a figure the browser does not find the way by itself
      "Mod-Home": () => editor.chain().setTextSelection(0).scrollIntoView().run(),
      "Mod-End": () => editor.chain().setTextSelection(editor.state.doc.content.size).scrollIntoView().run(),
      Enter: () => enterFigure(editor),
      "Alt-F10": () => { bars.focus(); return true; },
    }),
  };

  // Tab goes from cell to cell and indents items: after Escape the next one leaves the box, or nobody without a mouse would
  let leaves = false;
  const stays = () => { leaves = false; };
  const keydown = (view, event) => {
    // Escape ends a composition then, Tab may choose a word of it
    if (event.isComposing) return false;
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return false;
    const goes = leaves && event.key === "Tab";
    leaves = event.key === "Escape";
    // Not ProseMirror's, and not prevented: the browser moves the focus
    return goes;
  };

  text.replaceChildren();
  const editor = new Editor({
    element: { mount: text },
    extensions: [...extensions(keys), Find, Comments],
    content: begun,
    injectCSS: false,
    // A line that begins like a list becomes one, as in Word; signs of other mark-up are text
    enableInputRules: ["bulletList", "orderedList"],
    enablePasteRules: false,
    editorProps: {
      handleDOMEvents: { keydown, blur: stays, mousedown: stays, compositionstart: stays },
      handlePaste: (view, event) => pastes.paste(view, event),
      handleDrop: (view, event, slice, moved) => pastes.drop(view, event, slice, moved),
    },
    parseOptions: { preserveWhitespace: true },
  });

  panels = makePanels(root, editor, server);
  pastes = pasting(editor, server, { mostPasted, later, letters, takePictures, takeMarked });
  bars = toolbars(root, editor, { panels, choosePicture });
  const endFollowing = followPictures(root);
  const passages = comments(editor);

  // ---- pictures go the way of the list below: one input takes them in, here only their place is remembered

  const input = () => form.querySelector("input[type=file][data-field=Pictures]");
  let ours = false;
  const remember = at => {
    if (waiting) pastes.letGo(waiting);
    waiting = at === null ? null : pastes.keep(at);
  };
  function choosePicture() {
    remember(editor.state.selection.to);
    ours = true;
    input()?.click();
    ours = false;
  }
  // From handing files over until the list says that all are there; the field itself is closed a moment later only
  let sending = false;
  function send(files) {
    const field = input();
    if (!field || field.disabled || sending) return false;
    sending = true;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    field.files = chosen.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  }
  // Those dropped while others are on their way wait for these, and their place follows the text
  const queued = [];
  function takePictures(files, at) {
    const spot = at ?? editor.state.selection.to;
    if (!send(files)) queued.push({ files, place: pastes.keep(spot) });
    else remember(spot);
  }
  function sendQueued() {
    const next = queued[0];
    if (!next) {
      sendMarked();
      return;
    }
    if (!send(next.files)) return;
    queued.shift();
    remember(next.place.to);
    pastes.letGo(next.place);
  }
  // Those of a paste have their places already, as marks; more than the list takes at once wait for the ones before them
  let marked = [], sent = [];
  function takeMarked(files) {
    marked.push(...files);
    sendMarked();
  }
  function sendMarked() {
    if (sent.length > 0 || marked.length === 0) return;
    const next = marked.slice(0, mostAtOnce);
    if (!send(next.map(m => m.file))) return;
    sent = next;
    marked = marked.slice(mostAtOnce);
  }
  const pressed = event => { if (!ours && event.target === input()) remember(null); };
  form.addEventListener("click", pressed);

  function place(picture, here, name) {
    const mine = sent.find(m => m.file.name === name);
    if (mine) {
      settleMark(editor, mine.mark, picture);
      sent = sent.filter(m => m !== mine);
      return;
    }
    const at = here ? editor.state.selection.to : waiting?.to;
    if (at === undefined) return;
    const next = figureAt(editor, picture, at, here);
    if (waiting) waiting.from = waiting.to = next;
  }
  function placed() {
    remember(null);
    // What was refused is said beside the list
    for (const { mark } of sent) settleMark(editor, mark, null);
    sent = [];
    // The list draws itself anew before it takes more
    sending = false;
    setTimeout(sendQueued);
  }

  // ---- what others see of the text

  const isEmpty = () => {
    let some = editor.state.doc.textContent.trim() !== "";
    editor.state.doc.descendants(node => { some ||= node.isAtom && !node.isText && node.type.name !== "hardBreak"; return !some; });
    return !some;
  };
  let counting = 0;
  function count() {
    counting = 0;
    if (!sum) return;
    const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, " ", " ").split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
    sum.textContent = `${words.toLocaleString("vi-VN")} chữ`;
  }
  const changed = () => {
    text.toggleAttribute("data-empty", editor.isEmpty);
    counting ||= setTimeout(count, 400);
  };

  // Asked for at every change that is kept, and again at the save after it
  let written = { doc: null, html: "" };
  const html = () => {
    const { doc } = editor.state;
    if (written.doc !== doc) written = { doc, html: editor.getHTML() };
    return written.html;
  };
  text.writing = {
    html,
    isEmpty,
    comments: passages,
    set: content => editor.commands.setContent(content, { emitUpdate: true, parseOptions: { preserveWhitespace: true } }),
  };
  // The watcher of the page hears of every change as of one that was typed
  editor.on("update", () => {
    changed();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
  editor.on("transaction", () => bars.show());
  editor.on("focus", () => bars.show());
  changed();
  count();
  bars.show();
  // Only now can it be typed in, and only a filled box is watched: an empty one would be saved over the stored text
  text.dataset.filled = "";
  document.dispatchEvent(new CustomEvent("portal-writing"));

  return {
    focus: () => editor.view.focus(),
    // A picture was taken in, or is to stand where the cursor is
    place,
    // A part that was cut out of a picture stands where it stood
    swap: (picture, by) => settleMark(editor, picture, by),
    // All that were on their way are there, or will not come
    placed,
    goTo: passage => goTo(editor, passage),
    goToField: id => goToField(form, id),
    select: picture => {
      editor.state.doc.descendants((node, at) => {
        if (node.type.name === "figureMark" && node.attrs.picture === picture) editor.chain().setNodeSelection(at).scrollIntoView().run();
      });
    },
    dispose: () => {
      clearTimeout(counting);
      passages.end();
      endFollowing();
      form.removeEventListener("click", pressed);
      editor.destroy();
    },
  };
}
