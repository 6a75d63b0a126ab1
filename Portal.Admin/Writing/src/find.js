// Find and replace: what is found is marked in the text, one of it as the current one. Words are found through their format, not across blocks.
import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey("find");
const nothing = { words: "", exact: false, found: [], at: -1 };
const most = 2000;

function search(doc, words, exact) {
  const found = [];
  const fold = text => (exact ? text : text.toLocaleLowerCase("vi"));
  const wanted = fold(words.normalize("NFC"));
  if (!wanted) return found;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // What is no text (a line break, a picture) takes one place and is like nothing anybody looks for
    const text = fold(node.textBetween(0, node.content.size, undefined, "\uFFFC"));
    for (let i = text.indexOf(wanted); i >= 0 && found.length < most; i = text.indexOf(wanted, i + wanted.length))
      found.push({ from: at + 1 + i, to: at + 1 + i + wanted.length });
    return false;
  });
  return found;
}

export const Find = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [new Plugin({
    key,
    state: {
      init: () => nothing,
      apply(tr, before) {
        const asked = tr.getMeta(key);
        const now = { ...before, ...asked };
        if (asked?.words !== undefined || asked?.exact !== undefined || tr.docChanged) now.found = search(tr.doc, now.words, now.exact);
        now.at = now.found.length === 0 ? -1 : Math.min(Math.max(now.at, 0), now.found.length - 1);
        return now;
      },
    },
    props: {
      decorations(state) {
        const { found, at } = key.getState(state);
        return DecorationSet.create(state.doc, found.map((f, i) => Decoration.inline(f.from, f.to, { class: i === at ? "found now" : "found" })));
      },
    },
  })],
});

export const findState = state => key.getState(state);

const ask = (editor, what) => editor.view.dispatch(editor.state.tr.setMeta(key, what));

export function find(editor, words, exact) {
  const { from } = editor.state.selection;
  ask(editor, { words, exact, at: 0 });
  const { found } = findState(editor.state);
  const next = found.findIndex(f => f.from >= from);
  if (next > 0) ask(editor, { at: next });
  reveal(editor);
}

export const endFind = editor => ask(editor, nothing);

export function step(editor, by) {
  const { found, at } = findState(editor.state);
  if (found.length === 0) return;
  ask(editor, { at: (at + by + found.length) % found.length });
  reveal(editor);
}

function reveal(editor) {
  const { found, at } = findState(editor.state);
  if (at < 0) return;
  const { from, to } = found[at];
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)).scrollIntoView());
}

/** The current one, or all from the last to the first, in one step that is undone at once. Returns how many. */
export function replace(editor, words, all) {
  const { found, at } = findState(editor.state);
  const these = all ? [...found].reverse() : found.slice(at, at + 1);
  if (these.length === 0) return 0;
  const { tr, schema } = editor.state;
  for (const { from, to } of these) {
    if (words) tr.replaceWith(from, to, schema.text(words.normalize("NFC"), tr.doc.resolve(from).nodeAfter?.marks ?? []));
    else tr.delete(from, to);
  }
  editor.view.dispatch(closeHistory(tr));
  if (!all) reveal(editor);
  return these.length;
}
