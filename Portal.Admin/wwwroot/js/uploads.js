// Files on their way over plain http, one after the other, each with how far it is. What fails on the way stays in sight and is sent again
// by a press; only the server says what is taken. The list is this script's own: nothing else draws into it.
export function attach(root, page) {
  const list = root.querySelector("[data-uploads]");
  const aloud = root.querySelector("[data-uploads-aloud]");
  const { address, pictures, most, tooHeavy } = root.dataset;
  const waiting = [];
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

  function add(files) {
    for (const file of files) {
      const row = element("li", null, { class: "upload" });
      row.append(element("span", file.name, { class: "upload-name" }));
      list.append(row);
      if (file.size > Number(most)) fail({ file, row }, tooHeavy, false);
      else if (file.size === 0) fail({ file, row }, "Tệp không có nội dung: hãy chọn lại tệp.", false);
      else queue({ file, row });
    }
  }

  function queue(upload) {
    upload.row.querySelectorAll(":scope > :not(.upload-name)").forEach(part => part.remove());
    upload.bar = element("progress", null, { max: "100", "aria-label": `Đang tải ${upload.file.name}` });
    upload.says = element("span", "Đang chờ", { class: "upload-says" });
    upload.row.append(upload.bar, upload.says, button("Hủy", () => cancel(upload)));
    waiting.push(upload);
    next();
  }

  function next() {
    if (sending || gone) return;
    sending = waiting.shift() ?? null;
    if (sending) send(sending);
  }

  function send(upload) {
    const request = upload.request = new XMLHttpRequest();
    let said = -1;
    request.open("POST", pictures && upload.file.type.startsWith("image/") ? pictures : address);
    request.setRequestHeader("X-File-Name", encodeURIComponent(upload.file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", event => {
      const percent = Math.floor(event.loaded * 100 / Math.max(1, event.total));
      upload.bar.value = percent;
      upload.says.textContent = percent < 100 ? `${percent} %` : "Đang kiểm tra…";
      // Readers hear every quarter, not every step
      if (Math.floor(percent / 25) !== said) aloud.textContent = `${upload.file.name}: ${percent} %`;
      said = Math.floor(percent / 25);
    });
    request.addEventListener("load", () => answered(upload, request));
    request.addEventListener("error", () => over(upload, "Mất kết nối khi đang tải, tệp chưa được nhận."));
    request.addEventListener("abort", () => done());
    request.send(upload.file);
  }

  async function answered(upload, request) {
    let answer = null;
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      // A page and no answer of ours: said below
    }
    if (request.status === 200 && answer?.id) {
      try {
        if (await page.invokeMethodAsync("Taken", answer.id)) {
          aloud.textContent = `Đã tải xong ${upload.file.name}`;
          upload.row.remove();
          done();
        } else over(upload, "Tệp đã lên máy chủ nhưng chưa thêm được vào đây.");
      } catch {
        over(upload, "Tệp đã lên máy chủ nhưng chưa thêm được vào đây.");
      }
    } else if (request.status === 422 && answer?.why) over(upload, answer.why, false);
    else if (request.status === 401 || request.responseURL.includes("/dang-nhap")) over(upload, "Phiên đăng nhập đã hết, tệp chưa được nhận: hãy đăng nhập lại ở thẻ khác.");
    else over(upload, "Máy chủ chưa nhận được tệp.");
  }

  function over(upload, why, again = true) {
    fail(upload, why, again);
    done();
  }

  function fail(upload, why, again) {
    if (gone) return;
    upload.row.querySelectorAll(":scope > :not(.upload-name)").forEach(part => part.remove());
    upload.row.append(element("span", why, { class: "field-error", role: "alert" }));
    if (again) upload.row.append(button("Tải lại", () => queue(upload)));
    upload.row.append(button("Bỏ qua", () => upload.row.remove()));
  }

  function cancel(upload) {
    const place = waiting.indexOf(upload);
    if (place >= 0) waiting.splice(place, 1);
    upload.row.remove();
    if (sending === upload) upload.request.abort();
  }

  function done() {
    sending = null;
    next();
  }

  const chosen = event => {
    if (!event.target.matches("input[type=file]")) return;
    add([...event.target.files]);
    // The same file chosen again must be heard
    event.target.value = "";
  };
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
  // Whoever leaves while a file is on its way is asked
  const leaving = event => { if (sending) event.preventDefault(); };
  const listeners = [[root, "change", chosen], [root, "dragover", dragged], [root, "dragleave", left], [root, "drop", dropped], [window, "beforeunload", leaving]];
  for (const [where, ...what] of listeners) where.addEventListener(...what);
  root.setAttribute("data-takes-files", "");

  return {
    dispose: () => {
      gone = true;
      sending?.request.abort();
      for (const [where, ...what] of listeners) where.removeEventListener(...what);
    },
  };
}
