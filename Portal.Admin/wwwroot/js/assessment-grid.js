// The spreadsheet manners of the assessment sheet: which cell one is at and which are selected, keys, mouse and clipboard. Cells are drawn by the server; set
// here are only the marks the server never draws. Every change goes through the queue.
import { parse, write } from "./blocks.js";
import { fieldOver } from "./assessment-field.js";
import { queueFor } from "./assessment-queue.js";

export function attach(root, page, owner, editable) {
  const frame = root.querySelector("[data-frame]"), over = root.querySelector("[data-over]"), table = frame.querySelector("table");
  const handle = document.createElement("div");
  const queue = queueFor(root, page, owner);
  let at = null, from = null, field = null, leaving = false, dragged = null, told = null, telling = 0;

  // ---- where things are

  const rows = () => [...table.querySelectorAll("tbody[data-work]")];
  const rowOf = place => document.getElementById(`bai-${place.work}`);
  const cells = row => [...row.rows[0].querySelectorAll("td[data-col]")].filter(cell => cell.offsetParent !== null);
  const cellAt = place => rowOf(place)?.querySelector(`td[data-col="${place.column}"]`) ?? null;
  const placeOf = cell => ({ work: Number(cell.closest("tbody").dataset.work), column: cell.dataset.col });
  const textOf = cell => cell.dataset.typed ?? cell.dataset.raw ?? "";

  // The selected block: its rows from top to bottom, and of each its cells from left to right
  function block() {
    if (!at || !rowOf(at)) return [];
    const all = rows(), start = from && rowOf(from) ? from : at;
    const [top, bottom] = [all.indexOf(rowOf(start)), all.indexOf(rowOf(at))].sort((a, b) => a - b);
    const columns = cells(all[top]).map(cell => cell.dataset.col);
    const [left, right] = [columns.indexOf(start.column), columns.indexOf(at.column)].sort((a, b) => a - b);
    return all.slice(top, bottom + 1).map(row => cells(row).slice(Math.max(0, left), right + 1));
  }
  const selected = () => block().flat();

  // ---- showing it

  function draw() {
    for (const cell of table.querySelectorAll("td[aria-selected=true]")) cell.setAttribute("aria-selected", "false");
    for (const cell of table.querySelectorAll("td[tabindex='0']")) cell.tabIndex = -1;
    const cell = at && cellAt(at);
    if (!cell) {
      handle.hidden = true;
      const first = table.querySelector("td[data-edit]") ?? table.querySelector("td[data-col]");
      if (first) first.tabIndex = 0;
      return;
    }
    for (const chosen of selected()) chosen.setAttribute("aria-selected", "true");
    cell.tabIndex = 0;
    const last = selected().at(-1), box = last.getBoundingClientRect(), outer = frame.getBoundingClientRect();
    handle.hidden = !editable || !last.dataset.edit;
    Object.assign(handle.style, { left: `${box.right - outer.left + frame.scrollLeft - 5}px`, top: `${box.bottom - outer.top + frame.scrollTop - 5}px` });
  }

  function go(place, extend = false, focus = true) {
    const cell = cellAt(place);
    if (!cell) return;
    from = extend ? from ?? at : null;
    at = place;
    draw();
    if (focus) cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    // The panel follows when one rests on a row, not at every step
    clearTimeout(telling);
    telling = setTimeout(tell, 120);
  }

  function tell() {
    if (!at || at.work === told) return;
    told = at.work;
    page.invokeMethodAsync("Choose", at.work).catch(() => { told = null; });
  }

  // ---- moving

  function step(down, right, extend) {
    const all = rows(), row = rowOf(at), line = cells(row);
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(row) + down))];
    const column = Math.min(line.length - 1, Math.max(0, line.findIndex(cell => cell.dataset.col === at.column) + right));
    go(placeOf(cells(next)[column]), extend);
  }

  // From one cell that can be typed into to the next, row after row; false where there is none
  function tab(back) {
    const all = [...table.querySelectorAll("td[data-edit]")].filter(cell => cell.offsetParent !== null), cell = cellAt(at);
    const next = back ? all.findLast(other => cell.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING)
      : all.find(other => cell.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!next) return false;
    go(placeOf(next));
    return true;
  }

  const onePage = () => Math.max(1, Math.floor((frame.clientHeight - table.tHead.offsetHeight - table.tFoot.offsetHeight) / (rows()[0]?.rows[0].offsetHeight ?? 25)) - 1);

  function moved(event) {
    const far = event.ctrlKey || event.metaKey, all = 1e6, extend = event.shiftKey;
    switch (event.key) {
      case "ArrowDown": step(far ? all : 1, 0, extend); return true;
      case "ArrowUp": step(far ? -all : -1, 0, extend); return true;
      case "ArrowRight": step(0, far ? all : 1, extend); return true;
      case "ArrowLeft": step(0, far ? -all : -1, extend); return true;
      case "Home": step(far ? -all : 0, -all, extend); return true;
      case "End": step(far ? all : 0, all, extend); return true;
      case "PageDown": step(onePage(), 0, extend); return true;
      case "PageUp": step(-onePage(), 0, extend); return true;
      default: return false;
    }
  }

  // ---- typing

  function typed(cell, text) {
    return { ...placeOf(cell), text, version: Number(cell.closest("tbody").dataset.version) };
  }
  const put = (label, changes, unused) => queue.put(label, changes, unused);
  const editables = () => selected().filter(cell => cell.dataset.edit);

  function edit(cell, typedOver) {
    if (!cell?.dataset.edit || field) return false;
    field = fieldOver(frame, over, cell, (text, key) => {
      field = null;
      if (text !== null && key === "Ctrl+Enter") fill("Điền vùng chọn", editables(), text);
      // A proposal is stored by being confirmed
      else if (text !== null && (text !== textOf(cell) || (cell.matches(".proposed") && text !== ""))) put("Sửa một ô", [typed(cell, text)]);
      if (key === "") return;
      if (key.endsWith("Tab")) {
        if (!tab(key.startsWith("Shift"))) go(at);
      } else if (key === "Enter" || key === "ArrowDown") step(1, 0);
      else if (key === "Shift+Enter" || key === "ArrowUp") step(-1, 0);
      else go(at);
    });
    field.open(typedOver);
    return true;
  }

  function fill(label, targets, text) {
    put(label, targets.filter(cell => textOf(cell) !== text || cell.matches(".proposed")).map(cell => typed(cell, text)));
  }

  // The first row of the selection goes down over the others; of one row alone, the row above it
  function fillDown() {
    const chosen = block();
    const lines = chosen.length > 1 ? chosen : [cells(rows()[rows().indexOf(rowOf(at)) - 1] ?? rowOf(at)), ...chosen];
    const source = new Map(lines[0].map(cell => [cell.dataset.col, textOf(cell)]));
    put("Điền xuống", lines.slice(1).flat().filter(cell => cell.dataset.edit && source.has(cell.dataset.col))
      .map(cell => typed(cell, source.get(cell.dataset.col))));
  }

  // Enter on a coefficient that the genre has filled in takes it
  function confirm(cell) {
    if (cell?.dataset.ready && cell.dataset.edit && cell.dataset.typed === undefined) put("Nhận hệ số của thể loại", [typed(cell, textOf(cell))]);
  }

  function suggest() {
    const chosen = block().map(line => line[0].closest("tbody")).filter(row => row.dataset.suggestPoints && row.querySelector("td[data-edit]"));
    put("Dùng gợi ý", chosen.flatMap(row => [["genre", row.dataset.suggestGenre], ["points", row.dataset.suggestPoints]]
      .filter(([, text]) => text).map(([column, text]) => typed(row.querySelector(`td[data-col=${column}]`), text))));
  }

  function back(name) {
    queue.settled().then(heard => { if (heard) page.invokeMethodAsync(name).catch(() => {}); });
  }

  // ---- keys

  const onKey = event => {
    if (field || event.isComposing || event.altKey || !at || !event.target.matches?.("td[data-col]")) return;
    if (!cellAt(at)) return;
    if (event.key === "Shift" || event.key === "Control" || event.key === "Meta") return;
    const far = event.ctrlKey || event.metaKey, key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const cell = cellAt(at);
    if (moved(event)) event.preventDefault();
    else if (key === "Enter") {
      event.preventDefault();
      if (far) suggest();
      else confirm(cell);
      step(event.shiftKey ? -1 : 1, 0);
    } else if (key === "Tab") {
      if (!leaving && tab(event.shiftKey)) event.preventDefault();
    } else if (key === "F2") {
      event.preventDefault();
      edit(cell, false);
    } else if (editable && (key === "Delete" || key === "Backspace")) {
      event.preventDefault();
      fill("Xóa ô", editables(), "");
    } else if (far && editable && (key === "d" || key === "z" || key === "y")) {
      event.preventDefault();
      if (key === "d") fillDown();
      else back(key === "y" || event.shiftKey ? "Redo" : "Undo");
    } else if (far && key === "a") {
      event.preventDefault();
      const all = rows(), first = placeOf(cells(all[0])[0]);
      go(placeOf(cells(all.at(-1)).at(-1)), false);
      from = first;
      draw();
    } else if (!far && event.key.length === 1 && event.key !== " " && edit(cell, true)) event.stopPropagation();
    leaving = key === "Escape";
    if (frame.getBoundingClientRect().bottom > innerHeight) root.scrollIntoView({ block: "start" });
  };

  const onFocus = event => {
    const cell = event.target.closest?.("td[data-col]");
    if (cell && (!at || cellAt(at) !== cell)) go(placeOf(cell), false, false);
  };

  // ---- mouse and finger

  const onDown = event => {
    if (event.button !== 0) return;
    if (event.target === handle) {
      dragged = "fill";
      event.preventDefault();
      return;
    }
    const cell = event.target.closest("td[data-col]");
    if (!cell || event.target.closest("a")) return;
    if (event.pointerType === "touch") return go(placeOf(cell));
    dragged = "select";
    go(placeOf(cell), event.shiftKey);
  };
  const onMove = event => {
    const cell = dragged && document.elementFromPoint(event.clientX, event.clientY)?.closest?.("td[data-col]");
    if (!cell || !table.contains(cell)) return;
    if (dragged === "select") {
      if (cell !== cellAt(at)) go(placeOf(cell), true);
    } else if (rows().indexOf(cell.closest("tbody")) > rows().indexOf(rowOf(at))) go({ work: placeOf(cell).work, column: at.column }, true);
  };
  const onUp = () => {
    if (dragged === "fill" && block().length > 1) fillDown();
    dragged = null;
  };
  const onDouble = event => {
    const cell = event.target.closest("td[data-col]");
    if (cell) edit(cell, false);
  };

  // ---- clipboard

  const isHere = () => at && !field && document.activeElement?.matches?.("td[data-col]") && table.contains(document.activeElement);
  const onCopy = event => {
    if (!isHere()) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", write(block().map(line => line.map(textOf))));
    if (event.type === "cut" && editable) fill("Cắt ô", editables(), "");
  };
  const onPaste = event => {
    if (!isHere() || !editable) return;
    event.preventDefault();
    const pasted = parse(event.clipboardData.getData("text/plain"));
    if (pasted.length === 0) return;
    if (pasted.length === 1 && pasted[0].length === 1) return fill("Dán", editables(), pasted[0][0]);
    const all = rows(), lines = block(), top = all.indexOf(lines[0][0].closest("tbody")), left = cells(all[top]).indexOf(lines[0][0]);
    const changes = [];
    let unused = 0;
    pasted.forEach((line, i) => line.forEach((text, j) => {
      const cell = all[top + i] && cells(all[top + i])[left + j];
      if (cell?.dataset.edit) changes.push(typed(cell, text));
      else if (text !== "" && (!cell || textOf(cell) !== text)) unused++;
    }));
    put("Dán", changes, unused);
  };

  // ---- tools beside the sheet

  const onClick = event => {
    const tool = event.target.closest("[data-tool]")?.dataset.tool;
    if (tool === "undo" || tool === "redo") back(tool === "undo" ? "Undo" : "Redo");
    else if (tool === "suggest" && at) suggest();
  };
  const onChange = event => {
    const panel = event.target.closest("[data-panel]");
    if (event.target.matches("[data-bulk]")) {
      const genre = event.target.value;
      event.target.value = "";
      if (genre && at) fill(`Thể loại ${genre}`, block().map(line => line[0].closest("tbody").querySelector("td[data-col=genre][data-edit]")).filter(Boolean), genre);
    } else if (panel && event.target.dataset.cell) {
      const work = Number(panel.dataset.panel);
      put("Sửa một ô", [{ work, column: event.target.dataset.cell, text: event.target.value, version: Number(document.getElementById(`bai-${work}`).dataset.version) }]);
    }
  };

  handle.className = "sheet-handle";
  handle.hidden = over.hidden = true;
  over.before(handle);
  const listeners = [
    [table, "keydown", onKey], [table, "focusin", onFocus], [frame, "pointerdown", onDown], [document, "pointermove", onMove], [document, "pointerup", onUp],
    [table, "dblclick", onDouble], [document, "copy", onCopy], [document, "cut", onCopy], [document, "paste", onPaste], [root, "click", onClick], [root, "change", onChange],
  ];
  for (const [where, ...what] of listeners) where.addEventListener(...what);
  draw();
  if (editable) queue.restore();
  root.setAttribute("data-attached", "");

  return {
    forget: works => queue.forget(works),
    settled: () => queue.settled(),
    // Brings the row of an address like #bai-12 into sight, and the cell to be typed into under the cursor
    show(fragment) {
      const row = /^#bai-\d+$/.test(fragment) && document.getElementById(fragment.slice(1));
      if (!row || !table.contains(row)) return;
      row.scrollIntoView({ block: "center" });
      go(placeOf(row.querySelector("td[data-col=points]") ?? row.querySelector("td[data-col]")));
    },
    detach() {
      field?.end();
      clearTimeout(telling);
      queue.stop();
      for (const [where, ...what] of listeners) where.removeEventListener(...what);
      handle.remove();
    },
  };
}
