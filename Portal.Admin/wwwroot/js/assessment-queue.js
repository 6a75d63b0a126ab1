// What was typed in the assessment sheet on its way to the server (docs/decisions/0057). Every press that changes cells is an act. Acts are sent in
// order and again until they are answered; the server does none twice. What the server has not stored yet is kept in the browser, row by row.
import { serverThere } from "./line.js";

const prefix = "chua-cham:";
const patience = 8000;
const waits = [1000, 2000, 4000, 8000, 15000];

export function queueFor(root, page, owner) {
  const says = () => root.querySelector("[data-says-line]");
  const cellOf = (work, column) => root.querySelector(`#bai-${work} [data-col="${column}"]`);
  const place = work => `${prefix}${owner}:${work}`;
  let acts = [], number = 0, running = null, tries = 0, retry = 0, gone = false, idle = [];
  let line = document.documentElement.dataset.line ?? "up";

  // ---- kept in the browser

  function kept(work) {
    try {
      return JSON.parse(localStorage.getItem(place(work)));
    } catch {
      return null;
    }
  }
  function keep(cells) {
    for (const { work, column, text, version } of cells) {
      const row = kept(work) ?? { version, cells: {} };
      row.cells[column] = text;
      try {
        localStorage.setItem(place(work), JSON.stringify(row));
      } catch {
        // No room: it stands on the screen all the same
      }
    }
  }
  const forget = works => { for (const work of works) if (!acts.some(act => act.cells.some(cell => cell.work === work))) localStorage.removeItem(place(work)); };

  // What an earlier page of this browser could not bring to the server is typed again, on the version it was typed on
  function restore() {
    const cells = [...root.querySelectorAll("tbody[data-work]")].flatMap(row => {
      const work = Number(row.dataset.work), found = kept(work);
      if (!found?.cells) return [];
      if (row.querySelector("[data-edit]")) return Object.entries(found.cells).map(([column, text]) => ({ work, column, text, version: found.version }));
      localStorage.removeItem(place(work));
      return [];
    });
    if (cells.length > 0) put("Phần chưa lưu lần trước", cells);
  }

  // ---- the way to the server

  function show() {
    root.toggleAttribute("data-pending", acts.length > 0);
    const cells = acts.reduce((sum, act) => sum + act.cells.length, 0);
    const words = acts.length === 0 ? ""
      : line !== "up" ? `Mất kết nối – ${cells} ô chưa lưu, giữ trên máy này, tự lưu khi có mạng`
      : tries > 0 ? `Máy chủ chưa trả lời – ${cells} ô chưa lưu, đang tự thử lại`
      : "Đang lưu…";
    if (says() && says().textContent !== words) says().textContent = words;
    if (acts.length === 0) for (const done of idle.splice(0)) done(true);
  }

  function put(label, cells, unused = 0) {
    if (cells.length === 0 && unused === 0) return;
    acts.push({ id: ++number, label, cells, unused });
    keep(cells);
    for (const { work, column, text } of cells) {
      const cell = cellOf(work, column);
      if (cell) cell.dataset.typed = text;
    }
    show();
    send();
  }

  function send() {
    clearTimeout(retry);
    if (running || gone || line !== "up" || acts.length === 0) return;
    const mine = running = {};
    const failed = () => {
      if (running !== mine) return;
      running = null;
      retry = setTimeout(send, waits[Math.min(tries++, waits.length - 1)]);
      show();
    };
    page.invokeMethodAsync("Typed", acts).then(answer => answer ? told(answer, mine) : failed(), failed);
    setTimeout(failed, patience);
  }

  // An answer is true whenever it comes, also after it was given up
  function told(answer, mine) {
    if (gone) return;
    const heard = acts.filter(act => act.id <= answer.act);
    acts = acts.filter(act => act.id > answer.act);
    for (const cell of heard.flatMap(act => act.cells))
      if (!acts.some(act => act.cells.some(other => other.work === cell.work && other.column === cell.column)))
        cellOf(cell.work, cell.column)?.removeAttribute("data-typed");
    forget(answer.rows.filter(row => row.stored).map(row => row.work));
    tries = 0;
    if (running === mine) running = null;
    show();
    send();
  }

  // ---- the line

  const onLine = event => {
    line = event.detail;
    if (line !== "up") running = null;
    show();
    if (line === "up") {
      tries = 0;
      send();
    }
    // The server knows this page no more: it opens itself again, and what is kept is typed again
    if (line === "lost") serverThere(() => gone, () => root.querySelector("[data-over] input") !== null).then(() => { if (!gone) location.reload(); });
  };
  const onUnload = event => { if (acts.length > 0 || root.querySelector("[data-unsaved]")) event.preventDefault(); };
  document.addEventListener("portal-line", onLine);
  window.addEventListener("beforeunload", onUnload);

  return {
    put, restore, forget,
    isEmpty: () => acts.length === 0,
    // When all that was typed has been heard; over a dead line not at all
    settled: () => acts.length === 0 ? Promise.resolve(true) : line !== "up" ? Promise.resolve(false) : new Promise(done => idle.push(done)),
    stop() {
      gone = true;
      clearTimeout(retry);
      document.removeEventListener("portal-line", onLine);
      window.removeEventListener("beforeunload", onUnload);
    },
  };
}
