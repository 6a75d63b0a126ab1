// A table in a frame of its own, so that a wide one scrolls there, with its title above it.
import { TextSelection } from "@tiptap/pm/state";

export function tableView({ node }) {
  const dom = document.createElement("div");
  const table = document.createElement("table");
  const caption = document.createElement("caption");
  const body = document.createElement("tbody");
  dom.className = "table-frame";
  caption.contentEditable = "false";
  table.append(body);
  dom.append(table);
  const draw = html => {
    const words = new DOMParser().parseFromString(html, "text/html").body.textContent;
    caption.textContent = words;
    if (words) table.prepend(caption);
    else caption.remove();
  };
  draw(node.attrs.caption);
  return {
    dom,
    contentDOM: body,
    update(next) {
      if (next.type.name !== "table") return false;
      draw(next.attrs.caption);
      return true;
    },
    ignoreMutation: change => change.type !== "selection" && !body.contains(change.target),
  };
}

export const tableAround = state => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === "table") return { node: $from.node(depth), at: $from.before(depth) };
  return null;
};

const text = html => new DOMParser().parseFromString(html, "text/html").body.textContent;
export const captionOf = state => text(tableAround(state)?.node.attrs.caption ?? "");

export function setCaption(editor, words) {
  const table = tableAround(editor.state);
  if (!table || words === captionOf(editor.state)) return;
  const escaped = document.createElement("i");
  escaped.textContent = words;
  editor.view.dispatch(editor.state.tr.setNodeAttribute(table.at, "caption", escaped.innerHTML));
}

/** Out of a table whose end is the end of the text: below it a paragraph begins. */
export function leaveTable(editor) {
  const table = tableAround(editor.state);
  if (!table) return false;
  const { tr, doc, schema } = editor.state;
  const after = table.at + table.node.nodeSize;
  if (!doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, schema.nodes.paragraph.create());
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}
