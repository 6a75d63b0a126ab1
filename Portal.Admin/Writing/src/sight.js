// What decides whether something is seen, or what it means. The server knows the same names (SheetRules)
const deciding = new Set(["display", "visibility", "font", "font-size", "mso-hide", "opacity", "content-visibility", "overflow", "overflow-y", "height",
  "max-height", "clip", "clip-path", "text-indent", "position", "left", "top", "font-family"]);
// Fonts in which letters mean something else
const speaking = /^["']?(\.vn|vni-|symbol|wingdings|webdings)/;
const plain = new Set(["display", "visibility", "font", "font-size", "mso-hide"]);

// A style sheet that only sets the look of its text (every style of an office program has a size) is not needed
function mayHide(name, value) {
  if (name === "text-indent") return value.startsWith("-");
  if (name === "font-family") return speaking.test(value);
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
export function rulesOfSight(head) {
  const rules = [];
  let hide = false;
  for (const sheet of sheetsOf(head)) {
    const bare = sheet.split("/*").map((part, i) => i === 0 ? part : part.slice(`${part}*/`.indexOf("*/") + 2)).join(" ").replaceAll("<!--", " ").replaceAll("-->", " ");
    let depth = 0;
    for (const piece of bare.split("}")) {
      const parts = piece.split("{");
      const selector = parts[0].slice(parts[0].lastIndexOf(";") + 1).trim();
      if (depth === 0 && parts.length === 2 && !selector.startsWith("@")) {
        const kept = parts[1].split(";").map(line => line.split(":").map(part => part.trim().toLowerCase())).filter(([name, value = ""]) => deciding.has(name) && (name !== "font-family" || speaking.test(value)));
        hide ||= kept.some(([name, value = ""]) => mayHide(name, value));
        if (kept.length > 0) rules.push(`${selector}{${kept.map(pair => pair.join(":")).join(";")}}`);
      }
      depth = Math.max(0, depth + parts.length - 2);
    }
  }
  return hide ? `<style>${rules.join("")}</style>` : "";
}
