// What the pages without a circuit do in the browser: copy, print.
document.addEventListener("click", async event => {
  const copy = event.target.closest?.("[data-copy]");
  if (copy) {
    const text = [...document.getElementById(copy.dataset.copy).querySelectorAll("code")].map(c => c.textContent).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Đã chép";
    } catch {
      copy.textContent = "Trình duyệt không cho chép: hãy chọn và chép bằng tay";
    }
  }
  if (event.target.closest?.("[data-print]")) print();
});
