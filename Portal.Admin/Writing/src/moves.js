// Moving a paragraph, an item, a figure or a table one place up or down, out of what it stands in when it is at the edge there.
import { closeHistory } from "@tiptap/pm/history";
import { Fragment } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";

const holders = new Set(["doc", "noteBox", "blockquote", "bulletList", "orderedList", "series"]);

function movable(state, step) {
  const { $from, node } = state.selection;
  if (node && holders.has($from.parent.type.name)) {
    const other = $from.parent.maybeChild($from.index() + step);
    if (other) return { at: $from.pos, node, other };
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const parent = $from.node(depth - 1);
    if (!holders.has(parent.type.name)) continue;
    const other = parent.maybeChild($from.index(depth - 1) + step);
    if (other) return { at: $from.before(depth), node: $from.node(depth), other };
  }
  return null;
}

export function move(editor, step) {
  const { state, view } = editor;
  const found = movable(state, step);
  if (!found) return false;
  const { at, node, other } = found;
  const from = step < 0 ? at - other.nodeSize : at;
  const pair = step < 0 ? [node, other] : [other, node];
  const shift = step < 0 ? -other.nodeSize : other.nodeSize;
  const tr = state.tr.replaceWith(from, from + node.nodeSize + other.nodeSize, Fragment.from(pair));
  const { selection } = state;
  tr.setSelection(selection instanceof NodeSelection ? NodeSelection.create(tr.doc, selection.from + shift)
    : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
  view.dispatch(closeHistory(tr).scrollIntoView());
  return true;
}
