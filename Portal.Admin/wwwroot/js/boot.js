// Document-wide manners that need no circuit: the line, fields that refusals lead to, keys, reload, idle lock.
(() => {
  const root = document.documentElement;

  // The line to the server, told to whoever wants to know: up, down (it is tried again) or lost (the server knows this page no more)
  const bar = document.getElementById("components-reconnect-modal");
  const trouble = document.getElementById("blazor-error-ui");
  const lines = { hide: "up", show: "down", retrying: "down", paused: "down" };
  bar?.addEventListener("components-reconnect-state-changed", event => {
    const line = lines[event.detail.state] ?? "lost";
    if (root.dataset.line === line) return;
    root.dataset.line = line;
    bar.classList.remove("asked");
    // Shown by an attempt that failed on the way: over, now that one has not
    if (line === "up" && trouble) trouble.style.display = "none";
    document.dispatchEvent(new CustomEvent("portal-line", { detail: line }));
  });

  // Over a dead line nothing that is pressed is heard: it says so instead of seeming broken. What needs no server goes on
  const needsNoServer = "[data-reload], [data-reveal], [data-to-field], .reconnect, .rich, summary, a[target=_blank], a[href^='#']";
  window.addEventListener("click", event => {
    if ((root.dataset.line ?? "up") === "up") return;
    const pressed = event.target.closest?.("a[href], button, [role=tab], [role=menuitem], [role=option], label.file-button, input[type=file]");
    if (!pressed || pressed.closest(needsNoServer)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    bar.classList.add("asked");
  }, true);

  // A line of a refusal leads to its field: what is folded over it is opened, it comes into sight and takes the focus
  function toField(name) {
    const fields = [...document.querySelectorAll(`[data-field~="${CSS.escape(name)}"]`)].filter(f => !f.disabled);
    const field = fields.find(f => f.matches("[aria-invalid=true]")) ?? fields[0];
    if (!field) return false;
    for (let fold = field.closest("details:not([open])"); fold; fold = field.closest("details:not([open])")) fold.open = true;
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
    // A field of the library carries the name on its frame
    if (document.activeElement !== field)
      [...field.querySelectorAll("input, textarea, select, button, [tabindex='0']")].find(f => f.offsetParent !== null && f.tabIndex >= 0)?.focus({ preventScroll: true });
    return true;
  }
  window.addEventListener("click", event => {
    const line = event.target.closest?.("a[data-to-field]");
    if (!line || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !toField(line.dataset.toField)) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("portal-to-field", event => toField(event.detail));

  // A form of the door has no circuit: what was said of a field goes when the field is filled anew
  document.addEventListener("change", event => {
    const field = event.target;
    if (field.getAttribute?.("aria-invalid") !== "true" || !field.closest("form[method=post]")) return;
    // Its room stays: the field is left by pressing the button below, which must not move away under the press
    document.getElementById(field.getAttribute("aria-describedby")).style.visibility = "hidden";
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  });

  // What is typed or chosen while the line is down, or in the seconds before that is known, is told again when it is back: the field shows it, so
  // rows and sums must follow, and a payment must not be made of what the server heard before. Editor and assessment sheet keep their own.
  const tellsItself = "[data-editor], [data-assess], form[method=post], [type=file]";
  const chosen = new Map();
  const unheard = 10000;
  document.addEventListener("change", event => {
    const field = event.isTrusted && event.target.closest(":is([data-list], main, .mud-dialog) :is(input, select, textarea)");
    if (!field || field.closest(tellsItself)) return;
    if ((root.dataset.line ?? "up") === "up") for (const [other, at] of chosen) if (Date.now() - at > unheard) chosen.delete(other);
    chosen.set(field, Date.now());
  }, true);
  document.addEventListener("portal-line", event => {
    if (event.detail === "down") for (const [field, at] of chosen) if (Date.now() - at > unheard) chosen.delete(field);
    if (event.detail !== "up") return;
    for (const field of chosen.keys()) if (field.isConnected) field.dispatchEvent(new Event("change", { bubbles: true }));
    chosen.clear();
  });

  // Typed before the script of a page watches it
  document.addEventListener("input", event => event.target.closest("[data-editor]")?.setAttribute("data-typed", ""), true);

  // The server is heard every four seconds (AdminRegistration), so a silent line is known for dead within nine
  if (window.Blazor) {
    Blazor.start({
      circuit: {
        configureSignalR: builder => builder.withServerTimeout(9000).withKeepAliveInterval(4000),
        reconnectionOptions: { maxRetries: undefined, retryIntervalMilliseconds: tried => Math.min(500 * tried, 5000) },
      },
    });
  }

  document.addEventListener("click", event => {
    if (event.target.closest("[data-reload]")) location.reload();
  });

  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable=true]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  // What the tabs of this browser tell each other: that somebody is at work in one of them, and that nobody is signed in any more.
  const tabs = new BroadcastChannel("trang-quan-tri");
  const sayAfter = 5 * 60000;
  let lastSeen = Date.now();
  let lastTold = lastSeen;
  let lastSaid = lastSeen;
  const signOut = () => document.querySelector("[data-sign-out]");
  // The address comes back after the next sign-in
  // An editor keeps what is not saved, and asks nobody
  const locking = () => document.dispatchEvent(new CustomEvent("portal-lock"));
  const leave = () => {
    locking();
    location.assign("/dang-nhap?ve=" + encodeURIComponent(location.pathname + location.search));
  };

  for (const sign of ["keydown", "pointerdown", "wheel", "touchstart"])
    document.addEventListener(sign, () => { lastSeen = Date.now(); }, { capture: true, passive: true });
  tabs.addEventListener("message", event => {
    if (event.data.seen) lastSeen = lastTold = Math.max(lastSeen, event.data.seen);
    if (event.data.out && signOut()) leave();
  });
  // The sign-in page shows itself to nobody who is signed in, and tabs share the cookie
  if (document.querySelector("[data-signed-out]")) tabs.postMessage({ out: true });

  // Idle lock: nobody at the desk for the allowed minutes, so sign out and come back here afterwards.
  // The editor has saved long before. While somebody works, the cookie is renewed; a circuit alone asks nothing over http.
  setInterval(() => {
    if (lastSeen > lastTold) tabs.postMessage({ seen: lastTold = lastSeen });
    const minutes = Number(document.querySelector("[data-lock-minutes]")?.dataset.lockMinutes ?? 0);
    if (minutes > 0 && Date.now() - lastSeen > minutes * 60000) lock();
    else if (lastSeen > lastSaid && Date.now() - lastSaid > sayAfter) sayStillHere();
  }, 10000);

  // Nobody is at the desk to answer whether the page may be left
  let locked = false;
  window.addEventListener("beforeunload", event => { if (locked) event.stopImmediatePropagation(); }, true);

  function lock() {
    const form = signOut();
    if (!form) return;
    locked = true;
    const back = document.createElement("input");
    Object.assign(back, { type: "hidden", name: "ve", value: location.pathname + location.search });
    form.append(back);
    locking();
    form.submit();
    lastSeen = Date.now();
  }

  async function sayStillHere() {
    if (!signOut()) return;
    lastSaid = Date.now();
    try {
      const answer = await fetch("/con-lam-viec", { credentials: "same-origin", redirect: "manual" });
      // Sent to the sign-in page: the sign-in has ended on the server
      if (answer.type === "opaqueredirect") leave();
    } catch {
      // No network at the moment: the circuit says so, and the next round asks again
    }
  }
})();
