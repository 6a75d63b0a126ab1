// Small comforts; every page reads without them.
(function () {
  "use strict";
  var root = document.documentElement;
  function read(key) { try { return localStorage.getItem(key); } catch { return null; } }
  function keep(key, value) {
    try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch { /* private window: for this page only */ }
  }
  function setSize(size) {
    size = Math.max(-1, Math.min(3, size));
    if (size) root.dataset.size = size; else delete root.dataset.size;
    keep("size", size ? String(size) : null);
  }
  function setContrast(on) {
    if (on) root.dataset.contrast = "high"; else delete root.dataset.contrast;
    keep("contrast", on ? "high" : null);
    document.querySelectorAll("[data-act=contrast]").forEach(function (b) { b.setAttribute("aria-pressed", String(on)); });
  }
  function size() { return parseInt(root.dataset.size || "0", 10); }

  // Before the page is drawn, so that nothing jumps
  setSize(parseInt(read("size") || "0", 10) || 0);
  setContrast(read("contrast") === "high");

  function copy(button) {
    var said = button.parentNode.querySelector("[role=status]");
    var text = document.getElementById(button.dataset.from).innerText.trim();
    function tell(words) { said.textContent = words; }
    if (!navigator.clipboard) { tell("Trình duyệt không cho phép sao chép: hãy bôi đen câu trên rồi nhấn Ctrl+C."); return; }
    navigator.clipboard.writeText(text).then(
      function () { tell("Đã sao chép."); },
      function () { tell("Trình duyệt không cho phép sao chép: hãy bôi đen câu trên rồi nhấn Ctrl+C."); });
  }

  var acts = {
    smaller: function () { setSize(size() - 1); },
    normal: function () { setSize(0); },
    larger: function () { setSize(size() + 1); },
    contrast: function () { setContrast(root.dataset.contrast !== "high"); },
    print: function () { window.print(); },
    copy: copy
  };

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".scripted").forEach(function (e) { e.hidden = false; });
    setContrast(root.dataset.contrast === "high");
    document.addEventListener("click", function (event) {
      var button = event.target.closest("[data-act]");
      if (button) acts[button.dataset.act](button);
    });
  });
})();
