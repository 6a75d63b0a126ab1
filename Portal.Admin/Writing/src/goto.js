// Leads to a passage of the text by its words: blanks of any kind and number are one, as in what the server read.
const even = text => {
  let words = "";
  const places = [];
  for (let i = 0; i < text.length; i++) {
    const isBlank = /\s/.test(text[i]);
    if (isBlank && (words === "" || words.endsWith(" "))) continue;
    words += isBlank ? " " : text[i];
    places.push(i);
  }
  return { words, places };
};

function find(doc, wanted) {
  let found = null;
  doc.descendants((node, at) => {
    if (found || !node.isTextblock) return !found;
    const { words, places } = even(node.textBetween(0, node.content.size, undefined, "\uFFFC"));
    const i = words.indexOf(wanted);
    if (i >= 0) found = { from: at + 1 + places[i], to: at + 1 + places[i + wanted.length - 1] + 1 };
    return false;
  });
  return found;
}

/** False when the words stand there no more. */
export function goTo(editor, passage) {
  const wanted = even(passage).words.trim();
  // What has been changed since at its end is found by how it begins
  const range = wanted && (find(editor.state.doc, wanted) ?? find(editor.state.doc, wanted.slice(0, 24)));
  if (!range) return false;
  editor.chain().focus().setTextSelection(range).run();
  // In the middle: the toolbar lies over the upper edge
  const { node } = editor.view.domAtPos(range.from);
  (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).scrollIntoView({ block: "center" });
  return true;
}

export function goToField(form, id) {
  const field = form.querySelector(`#${CSS.escape(id)}`);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
  return !!field;
}
