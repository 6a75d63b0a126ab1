// The one field of the assessment sheet: it lies over the cell that is typed into. In a column of genres it offers the names below it, narrowed by what is
// typed without regard to marks; a name that is none is handed over as typed, and refused with a sentence.

const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const typing = { number: "decimal", text: "text", choice: "text" };

// done(text, key) hears what was typed and the key that ended it; without a key the field was left by the pointer
export function fieldOver(frame, over, cell, done) {
  const input = document.createElement("input");
  const list = cell.dataset.edit === "choice" ? document.createElement("ul") : null;
  const before = cell.dataset.typed ?? cell.dataset.raw ?? "";
  let quick = false, ended = false, marked = -1;

  const names = list ? [...document.getElementById(cell.dataset.list).options].map(o => ({ name: o.value, range: o.label })) : [];
  const options = () => [...list.children];

  function lay() {
    const box = cell.getBoundingClientRect(), outer = frame.getBoundingClientRect();
    Object.assign(over.style, {
      left: `${box.left - outer.left + frame.scrollLeft}px`, top: `${box.top - outer.top + frame.scrollTop}px`, height: `${box.height}px`,
      width: `${Math.max(box.width, list ? 180 : cell.dataset.edit === "text" ? 260 : 0)}px`,
    });
    // Notes stand at the right edge: the wider field grows to the left
    over.classList.toggle("grows-left", box.left + Math.max(box.width, 260) > outer.right && !list);
  }

  function mark(index) {
    marked = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const chosen = options()[index];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function narrow() {
    const asked = fold(input.value.trim());
    const starts = names.filter(n => fold(n.name).startsWith(asked));
    const found = asked === "" || input.value === before ? names : [...starts, ...names.filter(n => !starts.includes(n) && fold(n.name).includes(asked))];
    list.replaceChildren(...found.map((n, i) => {
      const option = document.createElement("li"), range = document.createElement("small");
      option.id = `lua-chon-${i}`;
      option.setAttribute("role", "option");
      range.textContent = n.range;
      option.append(n.name, " ", range);
      option.dataset.name = n.name;
      return option;
    }));
    list.hidden = found.length === 0;
    mark(asked === "" ? -1 : Math.max(0, found.findIndex(n => n.name === input.value)));
  }

  function end(key) {
    if (ended) return;
    ended = true;
    const chosen = list && marked >= 0 ? options()[marked]?.dataset.name : null;
    const text = chosen ?? input.value.trim();
    over.replaceChildren();
    over.hidden = true;
    done(key === "Escape" ? null : text, key);
  }

  input.type = "text";
  input.inputMode = typing[cell.dataset.edit];
  input.autocomplete = "off";
  input.setAttribute("aria-label", cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent + ", " + cell.closest("tr").querySelector("[data-col=title]").dataset.raw);
  if (list) {
    list.id = "cac-lua-chon";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent);
    for (const [name, value] of [["role", "combobox"], ["aria-expanded", "true"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) input.setAttribute(name, value);
    input.addEventListener("input", narrow);
    list.addEventListener("pointerdown", event => {
      const option = event.target.closest("li");
      event.preventDefault();
      if (!option) return;
      mark(options().indexOf(option));
      end("Pick");
    });
  }
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (list && step !== 0) {
      event.preventDefault();
      mark((marked + step + options().length) % Math.max(1, options().length));
    } else if (event.key === "Enter" || event.key === "Tab" || event.key === "Escape" || (quick && step !== 0)) {
      event.preventDefault();
      end((event.ctrlKey ? "Ctrl+" : event.shiftKey ? "Shift+" : "") + event.key);
    }
    event.stopPropagation();
  });
  input.addEventListener("blur", () => end(""));
  over.replaceChildren(input, ...(list ? [list] : []));

  return {
    // Typed over what stands there, or at its end
    open(typedOver) {
      quick = typedOver;
      input.value = typedOver ? "" : before;
      over.hidden = false;
      lay();
      if (list) narrow();
      input.focus({ preventScroll: true });
      if (!typedOver) input.setSelectionRange(input.value.length, input.value.length);
    },
    end: () => end(""),
  };
}
