// Passages with comments, marked in the box by decorations: they are no part of the document, so nothing of them is saved, pasted or published. They move along with
// what is typed around them; where one is lost, it is looked for again a moment later (undo brings words back).
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { anchorOf, find, rangeOf, textOf } from "../../wwwroot/js/passages.js";

const key = new PluginKey("comments");
const rest = 800;

const mark = (from, to, id, now) => Decoration.inline(from, to, { class: now ? "passage now" : "passage", "data-passage": String(id) }, { id, now });

export const Comments = Extension.create({
  name: "comments",
  addProseMirrorPlugins: () => [new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before, _, state) {
        const marks = tr.getMeta(key);
        return marks ? DecorationSet.create(state.doc, marks.map(m => mark(m.from, m.to, m.id, m.now))) : before.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: state => key.getState(state) },
  })],
});

export function comments(editor) {
  let shown = [], told = null, tell = () => {}, open = () => {}, waiting = 0, ended = false;
  const { view } = editor;
  const standing = () => key.getState(editor.state).find().map(d => ({ from: d.from, to: d.to, id: d.spec.id, now: d.spec.now }));

  // Those that stand stay where they are; the others are looked for in the text as it is now
  function look(now = null) {
    clearTimeout(waiting);
    waiting = 0;
    if (ended) return;
    // A word that is being composed must not be drawn anew
    if (view.composing) {
      wait();
      return;
    }
    const have = new Map(standing().map(m => [m.id, m]));
    const marks = shown.filter(one => have.has(one.id)).map(one => ({ ...have.get(one.id), now: one.id === now }));
    const lost = shown.filter(one => !have.has(one.id) && one.quote);
    if (lost.length > 0) {
      const at = textOf(view.dom);
      for (const one of lost) {
        const place = find(at.text, one), range = place && rangeOf(at, place);
        if (!range) continue;
        const from = view.posAtDOM(range.startContainer, range.startOffset), to = view.posAtDOM(range.endContainer, range.endOffset);
        if (from < to) marks.push({ from, to, id: one.id, now: one.id === now });
      }
    }
    const before = standing();
    if (marks.length !== before.length || marks.some(m => !before.some(b => b.id === m.id && !!b.now === m.now)))
      view.dispatch(editor.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
    const found = marks.map(m => m.id).sort((a, b) => a - b);
    if (told !== found.join()) {
      told = found.join();
      tell(found);
    }
  }
  function wait() {
    waiting ||= setTimeout(() => { waiting = 0; look(); }, rest);
  }
  editor.on("update", () => { if (shown.length > 0) wait(); });
  view.dom.addEventListener("click", event => {
    const passage = event.target.closest?.("[data-passage]");
    if (passage && editor.state.selection.empty && !event.target.closest("a")) open(Number(passage.dataset.passage), false);
  });

  return {
    show(list, onFound, onOpen) {
      [shown, tell, open, told] = [list, onFound, onOpen, null];
      look();
    },
    chosen(orParagraph) {
      const { from, to, empty, $from } = editor.state.selection;
      if (empty && !orParagraph) return null;
      const [a, b] = empty ? [$from.start(), $from.end()] : [from, to];
      if (a === b) return null;
      const range = document.createRange(), start = view.domAtPos(a), end = view.domAtPos(b);
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return anchorOf(textOf(view.dom), range);
    },
    reveal(id) {
      look(id);
      const place = standing().find(m => m.id === id);
      if (!place) return;
      view.focus();
      view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.to)).scrollIntoView());
    },
    focus: () => view.focus(),
    end() {
      ended = true;
      clearTimeout(waiting);
    },
  };
}
