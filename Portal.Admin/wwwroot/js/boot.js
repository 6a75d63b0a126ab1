// Document-wide manners that need no circuit: menu, pop-ups, keys, reload, idle lock.
(() => {
  const menuKey = "thuc-don-dong";
  const root = document.documentElement;
  if (localStorage.getItem(menuKey) === "1") root.classList.add("menu-closed");

  document.addEventListener("click", event => {
    const target = event.target;
    if (target.closest("[data-reload]")) location.reload();
    const menu = target.closest("[data-menu-switch]");
    if (menu) switchMenu(menu);
    else if (target.closest(".side a")) root.classList.remove("menu-open");
    // A pop-up closes when anything outside it is clicked, or a link inside it followed
    for (const pop of document.querySelectorAll("details[data-pop][open]"))
      if (!pop.contains(target) || target.closest("a")) pop.open = false;
  });

  function switchMenu(button) {
    if (matchMedia("(max-width: 900px)").matches) {
      button.setAttribute("aria-expanded", String(root.classList.toggle("menu-open")));
      return;
    }
    const closed = root.classList.toggle("menu-closed");
    localStorage.setItem(menuKey, closed ? "1" : "0");
    button.setAttribute("aria-expanded", String(!closed));
  }

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      root.classList.remove("menu-open");
      for (const pop of document.querySelectorAll("details[data-pop][open]")) {
        pop.open = false;
        pop.querySelector("summary").focus();
      }
    }
    const typing = event.target.closest("input, textarea, select, [contenteditable=true]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });

  // Idle lock: nobody at the desk for the allowed minutes, so sign out and come back here afterwards.
  // The editor has saved long before. While somebody works, the cookie is kept alive.
  let lastSeen = Date.now();
  let lastAlive = Date.now();
  for (const sign of ["keydown", "pointerdown", "wheel", "touchstart"])
    document.addEventListener(sign, () => { lastSeen = Date.now(); }, { capture: true, passive: true });
  setInterval(() => {
    const minutes = Number(document.querySelector("[data-lock-minutes]")?.dataset.lockMinutes ?? 0);
    const idle = Date.now() - lastSeen;
    if (minutes > 0 && idle > minutes * 60000) {
      const form = document.querySelector("[data-sign-out]");
      if (!form) return;
      const back = document.createElement("input");
      Object.assign(back, { type: "hidden", name: "ve", value: location.pathname + location.search });
      form.append(back);
      form.submit();
      lastSeen = Date.now();
    } else if (idle < 60000 && Date.now() - lastAlive > 15 * 60000) {
      lastAlive = Date.now();
      fetch("/con-lam-viec", { credentials: "same-origin" }).catch(() => { });
    }
  }, 10000);
})();
