// What decides whether something is seen. The server knows the same names (SheetRules)
const deciding = new Set(["display", "visibility", "font", "font-size", "mso-hide", "opacity", "content-visibility", "overflow", "overflow-y", "height",
  "max-height", "clip", "clip-path", "text-indent", "position", "left", "top"]);
const plain = new Set(["display", "visibility", "font", "font-size", "mso-hide"]);

// A style sheet that only sets the look of its text (every style of an office program has a size) is not needed
function mayHide(name, value) {
  if (name === "text-indent") return value.startsWith("-");
  if (!plain.has(name)) return true;
  if (name === "font") return value.split(" ").some(word => /^[+-.]*0/.test(word));
  return name.startsWith("font") ? /^[+-.]*0/.test(value) : name === "mso-hide" || ["none", "hidden", "collapse"].some(word => value.startsWith(word));
}

function sheetsOf(head) {
  return head.split(/<style/i).slice(1).map(piece => {
    const end = piece.search(/<\/style/i);
    return piece.slice(piece.indexOf(">") + 1, end < 0 ? piece.length : end);
  });
}

// The rules of the style sheets that decide what is seen, the showing ones with the hiding ones; those inside an @ block
// (print, narrow screens) are passed over
function rulesOfSight(head) {
  const rules = [];
  let hide = false;
  for (const sheet of sheetsOf(head)) {
    const bare = sheet.split("/*").map((part, i) => i === 0 ? part : part.slice(`${part}*/`.indexOf("*/") + 2)).join(" ").replaceAll("<!--", " ").replaceAll("-->", " ");
    let depth = 0;
    for (const piece of bare.split("}")) {
      const parts = piece.split("{");
      const selector = parts[0].slice(parts[0].lastIndexOf(";") + 1).trim();
      if (depth === 0 && parts.length === 2 && !selector.startsWith("@")) {
        const kept = parts[1].split(";").map(line => line.split(":").map(part => part.trim().toLowerCase())).filter(([name]) => deciding.has(name));
        hide ||= kept.some(([name, value = ""]) => mayHide(name, value));
        if (kept.length > 0) rules.push(`${selector}{${kept.map(pair => pair.join(":")).join(";")}}`);
      }
      depth = Math.max(0, depth + parts.length - 2);
    }
  }
  return hide ? `<style>${rules.join("")}</style>` : "";
}

// A small editor for formatted text on the browser's own editing. Nothing is sent while typing: the text is read when
// it is saved. What is pasted is cleaned by the server before it enters.
export function create(root, page, html, mostPasted) {
  const text = root.querySelector(".rich-text");
  const tools = root.querySelector("[role=toolbar]");
  const linkBox = root.querySelector("[data-link-box]");
  const later = root.parentElement.querySelector("[data-paste-later]");
  const address = linkBox.querySelector("input");
  const buttons = [...tools.querySelectorAll("button")];
  let kept = null;

  // Only now can it be typed in, and only a filled box is watched: an empty one would be saved over the stored text
  text.innerHTML = html;
  text.contentEditable = "true";
  text.dataset.filled = "";
  document.execCommand("defaultParagraphSeparator", false, "p");
  buttons.forEach((button, index) => { button.tabIndex = index === 0 ? 0 : -1; });

  const keep = () => {
    const selection = getSelection();
    if (selection.rangeCount > 0 && text.contains(selection.anchorNode)) kept = selection.getRangeAt(0).cloneRange();
  };
  const restore = () => {
    text.focus();
    if (!kept) return;
    getSelection().removeAllRanges();
    getSelection().addRange(kept);
  };
  const run = (command, value) => {
    document.execCommand("styleWithCSS", false, false);
    document.execCommand(command, false, value);
    show();
  };
  const block = () => String(document.queryCommandValue("formatBlock")).toLowerCase();

  // The selection must survive the press, so the press does not move the focus
  tools.addEventListener("mousedown", event => { if (event.target.closest("button")) event.preventDefault(); });
  tools.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    const { command, value } = button.dataset;
    if (!text.contains(document.activeElement) && document.activeElement !== text) restore();
    if (command === "link") openLink();
    else if (command === "formatBlock") run(command, block() === value ? "p" : value);
    else if (command === "clean") { run("removeFormat"); run("unlink"); run("formatBlock", "p"); }
    else run(command);
  });
  tools.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !step) return;
    event.preventDefault();
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach(b => { b.tabIndex = b === next ? 0 : -1; });
    next.focus();
  });

  function openLink() {
    keep();
    const node = getSelection().anchorNode?.parentElement?.closest("a");
    address.value = node && text.contains(node) ? node.getAttribute("href") : "";
    linkBox.hidden = false;
    address.focus();
  }
  function closeLink(take) {
    linkBox.hidden = true;
    restore();
    let url = address.value.trim();
    if (!take) return;
    if (url === "") { run("unlink"); return; }
    if (!/^(https?:|mailto:|tel:|\/)/i.test(url)) url = "https://" + url;
    if (getSelection().isCollapsed) {
      const link = document.createElement("a");
      link.href = url;
      link.textContent = url;
      run("insertHTML", link.outerHTML);
    } else run("createLink", url);
  }
  linkBox.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) closeLink(button.dataset.take === "1");
  });
  linkBox.addEventListener("keydown", event => {
    if (event.key === "Enter") { event.preventDefault(); closeLink(true); }
    if (event.key === "Escape") { event.preventDefault(); closeLink(false); }
  });

  function show() {
    const inside = document.activeElement === text;
    for (const button of buttons) {
      const { command, value } = button.dataset;
      if (!button.hasAttribute("aria-pressed")) continue;
      const on = inside && (command === "formatBlock" ? block() === value : command !== "link" && document.queryCommandState(command));
      button.setAttribute("aria-pressed", String(on));
    }
  }
  const shown = () => { if (document.activeElement === text) show(); };
  document.addEventListener("selectionchange", shown);
  text.addEventListener("blur", keep);

  text.addEventListener("paste", event => take(event, event.clipboardData));
  text.addEventListener("drop", event => take(event, event.dataTransfer));
  async function take(event, data) {
    event.preventDefault();
    // What an office program writes before the body is its style sheet, often longer than the text: of it only the rules that
    // hide or show something are needed, or what they hide would be shown
    const whole = data.getData("text/html");
    const body = Math.max(0, whole.search(/<body[\s>]/i));
    const html = rulesOfSight(whole.slice(0, body)) + whole.slice(body);
    const plain = data.getData("text/plain");
    later.hidden = true;
    if (!html && !plain) return;
    if (!html && !/\n/.test(plain)) { run("insertText", plain); return; }
    const length = (html || plain).length;
    if (length > mostPasted) { await page.invokeMethodAsync("RefusePaste", length); return; }
    keep();
    const clean = await answered(html ? page.invokeMethodAsync("CleanPasted", html) : page.invokeMethodAsync("CleanPastedText", plain));
    restore();
    // Nobody there to clean it: bare words come in as they are; what came formatted may hold what was hidden or struck out, in its words as well
    if (clean === undefined && html) later.hidden = false;
    else if (clean === undefined) run("insertText", plain);
    else if (clean !== null) run("insertHTML", clean);
  }
  // Undefined when nobody answers: no line, or trouble on the server
  function answered(call) {
    if ((document.documentElement.dataset.line ?? "up") !== "up") return undefined;
    return Promise.race([
      call.catch(() => undefined),
      new Promise(done => setTimeout(done, 8000)),
      new Promise(done => document.addEventListener("portal-line", () => done(), { once: true })),
    ]);
  }
  text.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); openLink(); }
  });

  return {
    focus: () => text.focus(),
    dispose: () => document.removeEventListener("selectionchange", shown),
  };
}
