// The boxes below the toolbar: link, special signs, find and replace. One is open at a time; Escape closes it and gives the text its cursor back.
import { endFind, find, findState, replace, step } from "./find.js";

export function panels(root, editor, server) {
  const all = [...root.querySelectorAll("[data-panel]")];
  const panel = name => all.find(p => p.dataset.panel === name);
  const field = (name, part) => panel(name)?.querySelector(`[data-part=${part}]`);

  function close(back = true) {
    if (panel("find")?.hidden === false) endFind(editor);
    for (const one of all) one.hidden = true;
    if (back) editor.view.focus();
  }
  function open(name) {
    const before = panel(name);
    if (!before) return;
    if (!before.hidden) {
      close();
      return;
    }
    close(false);
    before.hidden = false;
    before.querySelector("input, button").focus();
  }

  // ---- links: what is typed is read by the server, which knows what a link may be

  let asked = 0;
  let range = null;
  const says = field("link", "says");
  const address = field("link", "address");
  const say = (words, bad) => {
    if (!says) return;
    says.textContent = words;
    says.classList.toggle("field-error", bad);
    address.toggleAttribute("aria-invalid", bad);
  };
  async function readLink() {
    const mine = ++asked;
    if ((document.documentElement.dataset.line ?? "up") !== "up") {
      say("Mất kết nối nên chưa kiểm được liên kết: hãy gắn lại khi có mạng.", true);
      return null;
    }
    const read = await server.invokeMethodAsync("ReadLink", address.value).catch(() => null);
    if (mine !== asked) return null;
    if (!read) say("Chưa kiểm được liên kết: hãy thử lại.", true);
    else say(read.why ?? `Sẽ dẫn đến: ${read.address}`, !!read.why);
    return read?.address ?? null;
  }
  let rest = 0;
  address?.addEventListener("input", () => {
    clearTimeout(rest);
    rest = setTimeout(() => { if (address.value.trim()) readLink(); else say("", false); }, 250);
  });

  function openLink() {
    editor.commands.extendMarkRange("link");
    const { from, to } = editor.state.selection;
    range = { from, to };
    open("link");
    address.value = editor.getAttributes("link").href ?? "";
    address.select();
    say("", false);
  }
  async function takeLink() {
    clearTimeout(rest);
    if (address.value.trim() === "") {
      close();
      editor.chain().setTextSelection(range).unsetMark("link").run();
      return;
    }
    const href = await readLink();
    if (!href) return;
    const typed = address.value.trim();
    close();
    const chain = editor.chain().setTextSelection(range);
    if (range.from === range.to) chain.insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).setTextSelection(range.to).run();
  }

  // ---- find and replace

  const sum = field("find", "says");
  const count = () => {
    const { words, found, at } = findState(editor.state);
    if (sum && !panel("find").hidden) sum.textContent = words === "" ? "" : found.length === 0 ? "Không thấy" : `${at + 1}/${found.length}`;
  };
  const seek = () => {
    find(editor, field("find", "words").value, field("find", "exact").checked);
    count();
  };
  field("find", "words")?.addEventListener("input", seek);
  field("find", "exact")?.addEventListener("change", seek);
  function openFind() {
    const { from, to } = editor.state.selection;
    const chosen = editor.state.doc.textBetween(from, to, " ");
    if (panel("find")?.hidden) open("find");
    if (chosen && chosen.length <= 100) field("find", "words").value = chosen;
    field("find", "words").focus();
    field("find", "words").select();
    seek();
  }
  const acts = {
    "link-take": takeLink,
    "link-close": () => close(),
    "find-next": () => step(editor, 1),
    "find-before": () => step(editor, -1),
    "find-replace": () => replace(editor, field("find", "with").value, false),
    "find-all": () => {
      const done = replace(editor, field("find", "with").value, true);
      sum.textContent = `Đã thay ${done} chỗ`;
    },
    close: () => close(),
  };

  for (const one of all) {
    one.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.sign) {
        editor.view.focus();
        editor.commands.insertContent({ type: "text", text: button.dataset.sign });
        return;
      }
      acts[button.dataset.act]?.();
      if (button.dataset.act?.startsWith("find-") && button.dataset.act !== "find-all") count();
    });
    one.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && event.target.matches("input")) {
        event.preventDefault();
        if (one.dataset.panel === "link") takeLink();
        else if (event.target.dataset.part === "with") acts["find-replace"]();
        else step(editor, event.shiftKey ? -1 : 1);
        count();
      }
    });
  }
  editor.on("update", count);

  return { open, openLink, openFind, close, isOpen: name => panel(name)?.hidden === false };
}
