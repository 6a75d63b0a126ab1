// A figure in the text. The text holds its place only: picture, caption, credit and description are those of the list of pictures below the
// text, and are drawn anew whenever something changes there.
import { isWaiting } from "./clipboard.js";

const views = new Set();

const formOf = dom => dom.closest("[data-editor]") ?? document;
export const rowOf = (dom, picture) => [...formOf(dom).querySelectorAll("[data-picture]")].find(row => Number(row.dataset.picture) === picture);

function words(row) {
  const [alt, caption, credit] = [...row.querySelectorAll("input")].map(field => field.value.trim());
  return { alt, caption, credit };
}

const fields = [["caption", "Chú thích dưới ảnh"], ["credit", "Người chụp hoặc nguồn ảnh"], ["alt", "Mô tả cho người không nhìn thấy ảnh"]];
// The order in which the list asks for them
const places = { alt: 0, caption: 1, credit: 2 };

// As the reading view joins them (Vietnamese.Closed)
const closed = words => (/[^.!?…:;”")]["”)]*$/.test(words) ? `${words}.` : words);

// What is typed here is typed in the list: its field is the one that is kept, checked and saved
function fieldOf(view, name) {
  const field = document.createElement("input");
  Object.assign(field, { type: "text", autocomplete: "off" });
  field.setAttribute("data-not-content", "");
  const hand = event => {
    event.stopPropagation();
    const target = rowOf(view.dom, view.picture)?.querySelectorAll("input")[places[name]];
    if (!target) return;
    target.value = field.value;
    target.dispatchEvent(new Event(event.type, { bubbles: true }));
  };
  field.addEventListener("input", hand);
  field.addEventListener("change", hand);
  return field;
}

export function figureView({ node, editor, getPos }) {
  const dom = document.createElement("figure");
  dom.className = "placed";
  dom.contentEditable = "false";
  const image = document.createElement("img");
  const caption = document.createElement("figcaption");
  const box = document.createElement("div");
  box.className = "placed-fields";
  const view = {
    dom,
    picture: node.attrs.picture,
    draw() {
      const row = rowOf(dom, view.picture);
      const source = row?.querySelector("img")?.getAttribute("src");
      dom.toggleAttribute("data-gone", !row);
      image.hidden = !source;
      box.hidden = !row;
      if (!row) {
        caption.textContent = isWaiting(view.picture) ? "Ảnh dán chưa tải xong, nên chưa hiện khi đăng."
          : "Ảnh này không còn trong danh sách ảnh của bài, nên sẽ không hiện khi đăng.";
        return;
      }
      const said = words(row);
      if (source && image.getAttribute("src") !== source) image.src = source;
      image.alt = said.alt;
      const read = said.credit ? [closed(said.caption), `Ảnh: ${said.credit}`] : [said.caption];
      caption.textContent = read.filter(Boolean).join(" ") || "Chưa có chú thích: bấm vào ảnh để ghi.";
      caption.toggleAttribute("data-lacking", !said.caption && !said.credit);
      for (const [name] of fields) if (inputs[name] !== document.activeElement) inputs[name].value = said[name];
    },
    update(next) {
      if (next.type.name !== "figureMark") return false;
      view.picture = next.attrs.picture;
      view.draw();
      return true;
    },
    stopEvent: event => !!event.target.closest?.(".placed-fields"),
    ignoreMutation: () => true,
    destroy: () => views.delete(view),
  };
  const inputs = Object.fromEntries(fields.map(([name]) => [name, fieldOf(view, name)]));
  for (const [name, words] of fields) {
    const label = document.createElement("label");
    label.append(words, inputs[name]);
    box.append(label);
  }
  box.addEventListener("keydown", event => {
    if (event.key !== "Escape" && event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    editor.view.focus();
  });
  // A finger puts the cursor beside it last of all: chosen once more then
  dom.addEventListener("click", event => {
    const at = getPos();
    if (at !== undefined && !event.target.closest(".placed-fields")) editor.commands.setNodeSelection(at);
  });
  dom.append(image, caption, box);
  views.add(view);
  // Drawn when it stands in the page, since the list is looked for from there
  queueMicrotask(view.draw);
  view.draw();
  return view;
}

/** From a chosen figure into its fields. */
export function enterFigure(editor) {
  const { selection } = editor.state;
  if (selection.node?.type.name !== "figureMark") return false;
  const field = editor.view.nodeDOM(selection.from)?.querySelector?.(".placed-fields:not([hidden]) input");
  field?.focus();
  return !!field;
}

/** Opens the focal point and the cut of a chosen figure, which stand with its row in the list. */
export function pointFigure(editor) {
  const tool = rowOf(editor.view.dom, editor.state.selection.node?.attrs.picture)?.querySelector("[data-point]");
  if (!tool) return false;
  if (tool.getAttribute("aria-expanded") !== "true") tool.click();
  tool.focus();
  tool.scrollIntoView({ block: "center" });
  return true;
}

// The back-office shows the store's pictures below the name of the portal
export function pictureView({ node }) {
  const dom = document.createElement("img");
  dom.alt = node.attrs.alt;
  dom.src = `/${location.pathname.split("/")[1]}${node.attrs.src}`;
  return { dom };
}

/** Draws all figures anew when the list of pictures changes; returns what ends it. */
export function followPictures(root) {
  const form = formOf(root);
  const draw = () => { for (const view of views) view.draw(); };
  const typed = event => { if (event.target.closest("[data-picture]")) draw(); };
  const inList = node => node.nodeType === 1 && (node.matches("[data-picture], .pictures") || node.querySelector("[data-picture]"));
  const watch = new MutationObserver(changes => {
    if (changes.some(c => !root.contains(c.target) && (inList(c.target) || [...c.addedNodes, ...c.removedNodes].some(inList)))) draw();
  });
  watch.observe(form, { childList: true, subtree: true });
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  return () => {
    watch.disconnect();
    form.removeEventListener("input", typed);
    form.removeEventListener("change", typed);
  };
}

/** Puts the selected figure, or one of a series, together with its neighbour; a series is taken apart again. */
export function toggleSeries(editor) {
  const { state, view } = editor;
  const { series, figureMark } = state.schema.nodes;
  const { $from, node } = state.selection;
  if ($from.parent.type === series) {
    view.dispatch(state.tr.replaceWith($from.before(), $from.after(), $from.parent.content).scrollIntoView());
    return true;
  }
  if (node?.type !== figureMark) return false;
  const [index, parent] = [$from.index(), $from.parent];
  const fits = other => other?.type === figureMark || other?.type === series;
  const [before, after] = [parent.maybeChild(index - 1), parent.maybeChild(index + 1)];
  const [first, second, at] = fits(before) ? [before, node, $from.pos - before.nodeSize] : fits(after) ? [node, after, $from.pos] : [];
  if (!first) return false;
  const inside = part => (part.type === series ? [...part.content.content] : [part]);
  view.dispatch(state.tr.replaceWith(at, at + first.nodeSize + second.nodeSize, series.create(null, [...inside(first), ...inside(second)])).scrollIntoView());
  return true;
}

/** Puts a figure at a place: between two paragraphs, never into the middle of one. Returns where the next of several comes. */
export function figureAt(editor, picture, at, moves) {
  const { state, view } = editor;
  const mark = state.schema.nodes.figureMark.create({ picture });
  const $at = state.doc.resolve(at);
  let depth = $at.depth;
  while (depth > 0 && !$at.node(depth).isTextblock) depth--;
  // Cells and items may hold figures: only the paragraph is left
  const after = depth === 0 ? at : $at.after(depth);
  const blank = depth > 0 && $at.node(depth).content.size === 0 && $at.node(depth).type.name === "paragraph" && $at.node(depth - 1).type.name === "doc";
  const tr = blank ? state.tr.replaceWith($at.before(depth), after, mark) : state.tr.insert(after, mark);
  if (moves) takeOut(tr, state, picture);
  view.dispatch(tr.scrollIntoView());
  return tr.mapping.map(after, 1);
}

/** The places a picture had before, from the last to the first. */
function takeOut(tr, state, picture) {
  for (const at of marksOf(state, picture).reverse()) tr.deleteRange(tr.mapping.map(at, 1), tr.mapping.map(at + 1, -1));
}

const marksOf = (state, picture) => {
  const found = [];
  state.doc.descendants((node, at) => { if (node.type.name === "figureMark" && node.attrs.picture === picture) found.push(at); });
  return found;
};

/** The mark of a picture that came with a paste becomes that of the picture taken in; without one it goes. */
export function settleMark(editor, mark, picture) {
  const { tr } = editor.state;
  for (const at of marksOf(editor.state, mark).reverse()) {
    if (picture) tr.setNodeAttribute(at, "picture", picture);
    else tr.deleteRange(at, at + 1);
  }
  if (tr.docChanged) editor.view.dispatch(tr);
}
