// The toolbars: one tab stop each, arrows inside, the second ones shown where they apply. What a button does stands in one table.
import { enterFigure, pointFigure, toggleSeries } from "./figures.js";
import { move } from "./moves.js";
import { captionOf, leaveTable, setCaption, tableAround } from "./tables.js";

const listKinds = ["bulletList", "orderedList"];

export function toolbars(root, editor, { panels, choosePicture }) {
  const bars = [...root.querySelectorAll("[role=toolbar]")];
  const main = bars.find(bar => !bar.dataset.when) ?? bars[0];
  const caption = root.querySelector("[data-part=caption]");
  const kind = root.querySelector("[data-part=list-kind]");
  const start = root.querySelector("[data-part=list-start]");

  // At once, not at the next frame: whoever types on finds the text
  const focused = () => {
    editor.view.focus();
    return editor.chain();
  };
  const wrap = type => (editor.isActive(type) ? focused().lift(type).run() : focused().wrapIn(type).run());
  const commands = {
    heading: value => focused().toggleHeading({ level: Number(value) }).run(),
    bold: () => focused().toggleBold().run(),
    italic: () => focused().toggleItalic().run(),
    underline: () => focused().toggleUnderline().run(),
    strike: () => focused().toggleStrike().run(),
    subscript: () => focused().toggleSubscript().run(),
    superscript: () => focused().toggleSuperscript().run(),
    bulletList: () => focused().toggleBulletList().run(),
    orderedList: () => focused().toggleOrderedList().run(),
    indent: () => focused().sinkListItem("listItem").run(),
    outdent: () => focused().liftListItem("listItem").run(),
    blockquote: () => wrap("blockquote"),
    noteBox: () => wrap("noteBox"),
    rule: () => focused().setHorizontalRule().run(),
    link: () => panels.openLink(),
    unlink: () => focused().extendMarkRange("link").unsetMark("link").run(),
    picture: () => choosePicture(),
    series: () => toggleSeries(editor),
    figureWords: () => enterFigure(editor),
    figurePoint: () => pointFigure(editor),
    figureRemove: () => focused().deleteSelection().run(),
    table: () => focused().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    signs: () => panels.open("signs"),
    find: () => panels.openFind(),
    comment: () => document.dispatchEvent(new CustomEvent("portal-comment")),
    clear: () => focused().unsetAllMarks().clearNodes().run(),
    undo: () => focused().undo().run(),
    redo: () => focused().redo().run(),
    up: () => move(editor, -1),
    down: () => move(editor, 1),
    rowBefore: () => focused().addRowBefore().run(),
    rowAfter: () => focused().addRowAfter().run(),
    rowDelete: () => focused().deleteRow().run(),
    columnBefore: () => focused().addColumnBefore().run(),
    columnAfter: () => focused().addColumnAfter().run(),
    columnDelete: () => focused().deleteColumn().run(),
    merge: () => focused().mergeCells().run(),
    split: () => focused().splitCell().run(),
    headRow: () => focused().toggleHeaderRow().run(),
    headColumn: () => focused().toggleHeaderColumn().run(),
    tableLeave: () => { editor.view.focus(); leaveTable(editor); },
    tableDelete: () => focused().deleteTable().run(),
  };

  const isOn = {
    heading: value => editor.isActive("heading", { level: Number(value) }),
    link: () => editor.isActive("link"),
    series: () => editor.isActive("series"),
    signs: () => panels.isOpen("signs"),
    find: () => panels.isOpen("find"),
  };
  const listAround = () => {
    const { $from } = editor.state.selection;
    for (let depth = $from.depth; depth > 0; depth--) if (listKinds.includes($from.node(depth).type.name)) return { node: $from.node(depth), at: $from.before(depth) };
    return null;
  };
  const applies = {
    table: () => tableAround(editor.state) !== null,
    list: () => listAround()?.node.type.name === "orderedList",
    figure: () => editor.isActive("figureMark") || editor.isActive("series"),
  };

  // ---- one tab stop, arrows inside

  const stops = bar => [...bar.querySelectorAll("button, select, input")];
  const stop = (bar, at) => stops(bar).forEach((item, index) => { item.tabIndex = index === at ? 0 : -1; });
  for (const bar of bars) {
    stop(bar, 0);
    bar.addEventListener("focusin", event => stop(bar, stops(bar).indexOf(event.target)));
    // The selection must survive the press, so the press does not move the focus
    bar.addEventListener("mousedown", event => { if (event.target.closest("button")) event.preventDefault(); });
    bar.addEventListener("click", event => {
      const button = event.target.closest("button[data-command]");
      if (!button) return;
      commands[button.dataset.command](button.dataset.value);
      show();
    });
    bar.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        event.preventDefault();
        editor.view.focus();
        return;
      }
      const items = stops(bar);
      const at = items.indexOf(document.activeElement);
      const typing = document.activeElement.matches("input, select");
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
      if (at < 0 || next === undefined || typing && event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      const field = document.activeElement;
      // In words the arrows walk over letters, and out where there are none left
      const atStart = event.key === "ArrowLeft" && field.selectionStart === 0 && field.selectionEnd === 0;
      if (typing && field.matches("input:not([type=number])") && !atStart) return;
      event.preventDefault();
      items[(next + items.length) % items.length].focus();
    });
  }

  // ---- how a list counts, the title of a table

  const setList = what => {
    const list = listAround();
    if (list) editor.view.dispatch(editor.state.tr.setNodeMarkup(list.at, null, { ...list.node.attrs, ...what }));
  };
  kind?.addEventListener("change", () => setList({ type: kind.value || null }));
  start?.addEventListener("change", () => {
    const number = Math.trunc(Number(start.value));
    if (number >= 0 && number <= 9999 && start.value !== "") setList({ start: number });
    show();
  });
  caption?.addEventListener("change", () => setCaption(editor, caption.value.trim()));
  for (const field of [kind, start, caption]) {
    field?.addEventListener("keydown", event => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      field.dispatchEvent(new Event("change"));
      editor.view.focus();
    });
  }

  // ---- what holds where the cursor is

  function show() {
    for (const bar of bars) {
      if (bar.dataset.when) bar.hidden = !applies[bar.dataset.when]();
      if (bar.hidden) continue;
      for (const button of bar.querySelectorAll("button[aria-pressed]")) {
        const { command, value } = button.dataset;
        button.setAttribute("aria-pressed", String((isOn[command] ?? editor.isActive.bind(editor, command))(value)));
      }
    }
    const list = listAround();
    if (kind && list && document.activeElement !== kind) kind.value = list.node.attrs.type ?? "";
    if (start && list && document.activeElement !== start) start.value = list.node.attrs.start ?? 1;
    if (caption && document.activeElement !== caption) caption.value = captionOf(editor.state);
  }
  return { show, focus: () => stops(main)[0]?.focus() };
}
