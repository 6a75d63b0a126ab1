// Files on their way over plain http, one after the other, each with how far it is. Sent in pieces: after a broken line, a restart of the server or a page
// opened again it goes on from what the server has. What fails stays in sight and is sent again by a press; only the server says what is taken. The list is
// this script's own: nothing else draws into it.
import { halvesOf } from "./halves.js";

const piece = 4 * 1024 * 1024;
const start = 4096;
const waits = [1000, 2000, 4000, 8000, 15000];
// A server that starts again, or a proxy before it, answers like this for a while
const passing = new Set([0, 500, 502, 503, 504]);
const mostTries = 8;
const givenUp = Symbol("given up");

export function attach(root, page) {
  const list = root.querySelector("[data-uploads]");
  const aloud = root.querySelector("[data-uploads-aloud]");
  const { address, door, most, tooHeavy, owner } = root.dataset;
  // Another person at the same tab sees no names of files that are not theirs
  const halves = halvesOf(`${owner} ${address} ${door}`);
  const waiting = [], failed = new Map();
  let sending = null, gone = false;

  const element = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const button = (words, press) => {
    const made = element("button", words, { type: "button", class: "button small" });
    made.addEventListener("click", press);
    return made;
  };
  const bare = row => row.querySelectorAll(":scope > :not(.upload-name)").forEach(part => part.remove());
  const rowOf = name => {
    const row = element("li", null, { class: "upload" });
    row.append(element("span", name, { class: "upload-name" }));
    list.append(row);
    return row;
  };

  function add(files) {
    for (const file of "single" in root.dataset ? files.slice(0, 1) : files) {
      const before = failed.get(halves.markOf(file));
      if (before) {
        // Chosen again instead of "Gửi tiếp": its own row goes on, not a second one from the beginning
        before.file = file;
        queue(before);
        continue;
      }
      // The row that says it was left half sent, if there is one, becomes its own again
      const mark = halves.markOf(file);
      const row = [...list.children].find(r => r.dataset.half === mark) ?? rowOf(file.name);
      row.removeAttribute("data-half");
      const upload = { file, row, mark, key: halves.take(mark), at: 0, tries: 0 };
      if (file.size > Number(most)) fail(upload, tooHeavy, false);
      else if (file.size === 0) fail(upload, "Tệp không có nội dung: hãy chọn lại tệp.", false);
      else queue(upload);
    }
    rest();
  }

  function queue(upload) {
    failed.delete(upload.mark);
    bare(upload.row);
    upload.bar = element("progress", null, { max: "100", "aria-label": `Đang tải ${upload.file.name}` });
    upload.says = element("span", "Đang chờ", { class: "upload-says" });
    upload.row.append(upload.bar, upload.says, button("Hủy", () => cancel(upload)));
    upload.tries = 0;
    waiting.push(upload);
    next();
  }

  function next() {
    if (sending || gone) return;
    sending = waiting.shift() ?? null;
    if (sending) send(sending);
  }

  // ---- one file

  async function send(upload) {
    try {
      upload.said = -1;
      while (!(await stepOf(upload))) if (sending !== upload) throw givenUp;
    } catch (why) {
      if (why !== givenUp && sending === upload) over(upload, typeof why === "string" ? why : "Máy chủ chưa nhận được tệp.");
    }
  }

  // One question to the server; true when there is nothing more to do
  async function stepOf(upload) {
    const { file } = upload;
    if (!upload.open) return begin(upload);
    if (upload.at < file.size) {
      const answer = await ask(upload, `${address}/${upload.key}`, { "X-Upload-Offset": upload.at }, file.slice(upload.at, upload.at + piece));
      if (answer.status === 200) return went(upload, answer.body.offset);
      return trouble(upload, answer);
    }
    upload.says.textContent = "Đang kiểm tra…";
    const answer = await ask(upload, `${address}/${upload.key}/xong`, {}, null);
    if (answer.status !== 200) return trouble(upload, answer);
    return tell(upload, answer.body.id);
  }

  // Begins, or finds what the server has of it: the first bytes say that it is the same file
  async function begin(upload) {
    const { file } = upload;
    let head;
    try {
      head = await file.slice(0, start).arrayBuffer();
    } catch {
      throw "Không đọc được tệp trên máy này, có thể tệp vừa bị sửa, đổi tên hoặc xóa: hãy chọn lại tệp.";
    }
    const headers = { "X-File-Name": encodeURIComponent(file.name), "X-Upload-Size": file.size };
    if (upload.key) headers["X-Upload-Key"] = upload.key;
    const answer = await ask(upload, `${address}?loai=${door}`, headers, new Blob([head]));
    if (answer.status !== 200) return trouble(upload, answer);
    [upload.key, upload.open] = [answer.body.key, true];
    halves.keep(upload.mark, upload.key, file.name);
    upload.at = answer.body.offset;
    show(upload, 0);
    return false;
  }

  async function went(upload, offset) {
    const isOn = offset > upload.at;
    upload.at = offset;
    show(upload, 0);
    if (isOn) upload.tries = 0;
    // Nothing of the piece was taken: an earlier try is still being written
    else if (++upload.tries > mostTries) throw "Máy chủ chưa nhận được tệp.";
    else await pause(waits[0]);
    return false;
  }

  async function trouble(upload, answer) {
    if (answer.status === 404 && upload.open) {
      // Not there any more: from the beginning
      [upload.open, upload.key, upload.at] = [false, null, 0];
      if (++upload.tries > mostTries) throw "Máy chủ không còn giữ phần đã tải lên: hãy tải lại từ đầu.";
      return false;
    }
    if (answer.status === 409) {
      if (++upload.tries > mostTries) throw "Máy chủ chưa nhận được tệp.";
      upload.open = false;
      await pause(waits[0]);
      return false;
    }
    if (answer.status === 422 && answer.body?.why) {
      halves.forget(upload.mark);
      over(upload, answer.body.why, false);
      return true;
    }
    if (answer.status === 401) throw "Phiên đăng nhập đã hết, tệp chưa tải xong: hãy đăng nhập lại ở thẻ khác rồi bấm Gửi tiếp.";
    if (!passing.has(answer.status)) throw "Máy chủ chưa nhận được tệp.";
    // A line may be away for long; a server that answers with trouble is not asked for ever
    if (answer.status !== 0 && upload.tries >= mostTries) throw "Máy chủ chưa nhận được tệp.";
    await whenBack(upload, answer.status === 0 ? "Mất kết nối" : "Máy chủ chưa trả lời", waits[Math.min(upload.tries++, waits.length - 1)]);
    // What of a piece has come through, only the server knows
    upload.open = false;
    return false;
  }

  function ask(upload, where, headers, body) {
    return new Promise((answered, ended) => {
      const request = upload.request = new XMLHttpRequest();
      request.open("POST", where);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, String(value));
      if (body) request.setRequestHeader("Content-Type", "application/octet-stream");
      if (upload.open) request.upload.addEventListener("progress", event => show(upload, event.loaded));
      request.addEventListener("load", () => {
        let told = null;
        try {
          told = JSON.parse(request.responseText);
        } catch {
          // A page and no answer of ours
        }
        const status = request.responseURL.includes("/dang-nhap") ? 401 : request.status === 200 && told === null ? 502 : request.status;
        answered({ status, body: told });
      });
      request.addEventListener("error", () => answered({ status: 0 }));
      request.addEventListener("abort", () => ended(givenUp));
      request.send(body);
    });
  }

  // In the page that waits for it: a line of the circuit that is down comes back, or the page is opened again
  async function tell(upload, id) {
    let taken = false;
    try {
      taken = await page.invokeMethodAsync("Taken", id, upload.file.name);
    } catch {
      // Said below
    }
    if (sending !== upload) throw givenUp;
    if (!taken) throw "Tệp đã lên máy chủ (có trong Tư liệu) nhưng chưa thêm được vào đây.";
    halves.forget(upload.mark);
    aloud.textContent = `Đã tải xong ${upload.file.name}`;
    upload.row.remove();
    done();
    return true;
  }

  // ---- what is seen

  function show(upload, more) {
    const percent = Math.floor(Math.min(upload.at + more, upload.file.size) * 100 / Math.max(1, upload.file.size));
    upload.bar.value = percent;
    upload.says.textContent = percent < 100 ? `${percent} %` : "Đang kiểm tra…";
    // Readers hear every quarter, not every step
    if (Math.floor(percent / 25) !== upload.said) aloud.textContent = `${upload.file.name}: ${percent} %`;
    upload.said = Math.floor(percent / 25);
  }

  const pause = time => new Promise(over => setTimeout(over, time));

  // Goes on by itself when the line is back, after a while, or by a press
  function whenBack(upload, why, time) {
    return new Promise((back, ended) => {
      const percent = Math.floor(upload.at * 100 / upload.file.size);
      const end = () => {
        clearTimeout(timer);
        window.removeEventListener("online", on);
        document.removeEventListener("portal-line", lineBack);
        upload.giveUp = null;
      };
      const on = () => {
        end();
        bare(upload.row);
        upload.row.append(upload.bar, upload.says, button("Hủy", () => cancel(upload)));
        back();
      };
      const lineBack = event => { if (event.detail === "up") on(); };
      const timer = setTimeout(on, time);
      window.addEventListener("online", on);
      document.addEventListener("portal-line", lineBack);
      upload.giveUp = () => {
        end();
        ended(givenUp);
      };
      bare(upload.row);
      upload.row.append(element("span", `${why} – đã gửi ${percent} %, tự gửi tiếp khi có mạng`, { class: "field-error", role: "alert" }),
        button("Gửi tiếp", on), button("Hủy", () => cancel(upload)));
    });
  }

  function over(upload, why, again = true) {
    fail(upload, why, again);
    done();
  }

  function fail(upload, why, again) {
    if (gone) return;
    bare(upload.row);
    upload.open = false;
    upload.row.append(element("span", why, { class: "field-error", role: "alert" }));
    if (again) {
      failed.set(upload.mark, upload);
      upload.row.append(button("Gửi tiếp", () => queue(upload)));
    }
    upload.row.append(button("Bỏ qua", () => {
      drop(upload);
      upload.row.remove();
    }));
  }

  // Given up for good: the server need not keep it
  function drop(upload) {
    failed.delete(upload.mark);
    halves.forget(upload.mark);
    if (upload.key) fetch(`${address}/${upload.key}/bo`, { method: "POST", credentials: "same-origin" }).catch(() => { /* swept in a day */ });
  }

  function cancel(upload) {
    const place = waiting.indexOf(upload);
    if (place >= 0) waiting.splice(place, 1);
    upload.row.remove();
    drop(upload);
    if (sending !== upload) {
      rest();
      return;
    }
    upload.request?.abort();
    upload.giveUp?.();
    done();
  }

  function done() {
    sending = null;
    next();
    rest();
  }

  // Who waits for all of them hears when none is on its way any more
  function rest() {
    if (!sending && waiting.length === 0 && !gone) page.invokeMethodAsync("AllTaken").catch(() => { /* no line: nothing was waiting on it */ });
  }

  // ---- what is listened to

  const chosen = event => { if (event.target.matches("input[type=file]")) takeFrom(event.target); };
  function takeFrom(field) {
    const files = [...field.files];
    // The same file chosen again must be heard
    field.value = "";
    if (files.length > 0) add(files);
  }
  const carriesFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const dragged = event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    root.classList.add("drop-here");
  };
  const left = event => { if (!root.contains(event.relatedTarget)) root.classList.remove("drop-here"); };
  const dropped = event => {
    root.classList.remove("drop-here");
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    add([...event.dataTransfer.files]);
  };
  // Whoever closes or loads the page while a file is on its way is asked. On the way to another page of the back-office nobody is: the box there says what is
  // half sent, and the same file chosen again goes on. A page that its server knows no more is opened again by itself
  const leaving = event => { if (sending && document.documentElement.dataset.line !== "lost") event.preventDefault(); };
  const listeners = [[root, "change", chosen], [root, "dragover", dragged], [root, "dragleave", left], [root, "drop", dropped], [window, "beforeunload", leaving]];
  for (const [where, ...what] of listeners) where.addEventListener(...what);
  root.setAttribute("data-takes-files", "");

  for (const half of halves.all()) {
    const row = rowOf(half.name);
    row.dataset.half = half.mark;
    row.append(element("span", "Tải dở: chọn lại đúng tệp này để gửi tiếp", { class: "upload-says" }), button("Bỏ qua", () => {
      drop({ mark: half.mark, key: half.key });
      row.remove();
    }));
  }
  // Chosen before anybody listened
  const early = root.querySelector("input[type=file]");
  if (early?.files.length > 0) takeFrom(early);

  return {
    dispose: () => {
      gone = true;
      sending?.request?.abort();
      for (const [where, ...what] of listeners) where.removeEventListener(...what);
    },
  };
}
