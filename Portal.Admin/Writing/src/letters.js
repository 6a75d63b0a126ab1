// Letters of before Unicode in a paste: shown before and after, and whoever pastes decides. Without the dialog they are read at once.
export function askLetters(dialog, old) {
  if (!dialog) return Promise.resolve("convert");
  const rows = old.samples.map(({ before, after }) => {
    const row = document.createElement("tr");
    row.append(...[before, after].map(words => {
      const cell = document.createElement("td");
      cell.textContent = words;
      return cell;
    }));
    return row;
  });
  dialog.querySelector("tbody").replaceChildren(...rows);
  const more = old.pieces - old.samples.length;
  dialog.querySelector("[data-part=sum]").textContent = `${old.pieces.toLocaleString("vi-VN")} đoạn gõ bằng phông trước Unicode`
    + (more > 0 ? `; dưới đây là ${old.samples.length} đoạn đầu.` : ".");
  dialog.showModal();
  dialog.querySelector("[data-act=convert]").focus();
  let choice = "cancel";
  const pressed = event => {
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (!act) return;
    choice = act;
    dialog.close();
  };
  dialog.addEventListener("click", pressed);
  // Closed in whatever way, Escape among them: only what was pressed is a choice
  return new Promise(done => dialog.addEventListener("close", () => {
    dialog.removeEventListener("click", pressed);
    done(choice);
  }, { once: true }));
}
