// The focal point and the corners of a cut, by mouse or finger on the picture. What is pointed at goes into the fields below it, which are what counts: they are
// drawn at once here and told to the page when the finger is lifted.
const least = 5;

export function attach(root) {
  const stage = () => root.querySelector("[data-stage]");
  const axis = name => root.querySelector(`[data-axis=${name}]`);
  const edge = name => root.querySelector(`[data-edge=${name}]`);
  let held = null;

  const tell = fields => { for (const field of fields) field.dispatchEvent(new Event("change", { bubbles: true })); };
  // In percent of the picture, never beyond it
  function pointOf(event) {
    const box = stage().querySelector("image").getBoundingClientRect();
    const percent = (at, from, length) => Math.round(Math.min(1, Math.max(0, (at - from) / length)) * 100);
    return { x: percent(event.clientX, box.left, box.width), y: percent(event.clientY, box.top, box.height) };
  }

  function draw() {
    const [width, height] = [Number(stage().dataset.width), Number(stage().dataset.height)];
    const across = percent => Math.floor(width * percent / 100);
    const down = percent => Math.floor(height * percent / 100);
    root.querySelector("[data-mark]").setAttribute("transform", `translate(${across(axis("x").value)} ${down(axis("y").value)})`);
    for (const name of ["x", "y"]) axis(name).nextElementSibling.textContent = `${axis(name).value} %`;
    if (!edge("left")) return;
    const at = { left: across(edge("left").value), top: down(edge("top").value), right: across(edge("right").value), bottom: down(edge("bottom").value) };
    const size = { width: Math.max(1, at.right - at.left), height: Math.max(1, at.bottom - at.top) };
    for (const [name, value] of [["x", at.left], ["y", at.top], ["width", size.width], ["height", size.height]])
      root.querySelector("[data-frame]").setAttribute(name, value);
    root.querySelector("[data-dim]").setAttribute("d", `M0 0H${width}V${height}H0ZM${at.left} ${at.top}h${size.width}v${size.height}h-${size.width}Z`);
    for (const corner of root.querySelectorAll("[data-corner]")) {
      const [x, y] = corner.dataset.corner.split(" ");
      corner.setAttribute("transform", `translate(${at[x]} ${at[y]})`);
    }
  }

  function follow(event) {
    const { x, y } = pointOf(event);
    if (held === "focus") {
      axis("x").value = x;
      axis("y").value = y;
    } else {
      // A corner does not pass the one across
      const [across, down] = held.split(" ");
      const value = name => Number(edge(name).value);
      edge(across).value = across === "left" ? Math.min(x, value("right") - least) : Math.max(x, value("left") + least);
      edge(down).value = down === "top" ? Math.min(y, value("bottom") - least) : Math.max(y, value("top") + least);
    }
    draw();
  }

  const pressed = event => {
    if (!event.target.closest("[data-stage]") || event.button !== 0) return;
    held = event.target.closest("[data-corner]")?.dataset.corner ?? "focus";
    // A finger that only scrolls the page must not move the point: away from its mark it counts when it is lifted where it was put
    if (event.pointerType === "touch" && !event.target.closest("[data-corner], [data-mark]")) return;
    event.target.setPointerCapture(event.pointerId);
    event.preventDefault();
    follow(event);
  };
  const moved = event => { if (held && event.target.hasPointerCapture?.(event.pointerId)) follow(event); };
  const lifted = event => {
    if (!held) return;
    follow(event);
    const [across, down] = held.split(" ");
    tell(held === "focus" ? [axis("x"), axis("y")] : [edge(across), edge(down)]);
    held = null;
  };
  const stopped = () => { held = null; };
  const typed = event => { if (event.target.matches("[data-axis]")) draw(); };
  const listeners = [[root, "pointerdown", pressed], [root, "pointermove", moved], [root, "pointerup", lifted], [root, "pointercancel", stopped], [root, "input", typed]];
  for (const [where, ...what] of listeners) where.addEventListener(...what);
  root.setAttribute("data-points", "");

  return { dispose: () => { for (const [where, ...what] of listeners) where.removeEventListener(...what); } };
}
