// Passages of a text that is read or written on a page: its words as one line of plain text, with the place of each character in the page. The server knows the
// same text (PassageText) and finds passages the same way (PassageFinder); a test holds both together.
const inline = new Set(["A", "STRONG", "EM", "U", "S", "SUB", "SUP", "SPAN", "B", "I", "CODE", "MARK"]);
const left = new Set(["FIGURE", "CAPTION", "BUTTON", "INPUT", "SELECT", "TEXTAREA"]);
const near = 20, room = 80, mostPlaces = 1000;
export const around = 60, mostQuoted = 1000;

// Letters with marks of their own are composed, what is not seen is left out, blanks in a row are one
const signs = /\P{M}\p{M}*|\p{M}+/gu;
const blank = /^(?!\uFEFF)[\s\u0085]$/u;
const unseen = /^[\p{Cc}\p{Cf}]$/u;

export function textOf(root) {
  const at = { text: "", nodes: [], starts: [], ends: [] };
  let waits = false;
  const part = () => { waits ||= at.nodes.length > 0; };
  const put = (letter, node, start, end) => {
    if (waits) add(" ", null, 0, 0);
    waits = false;
    add(letter, node, start, end);
  };
  const letters = [];
  const add = (letter, node, start, end) => {
    for (let i = 0; i < letter.length; i++) {
      letters.push(letter[i]);
      at.nodes.push(node);
      at.starts.push(start);
      at.ends.push(end);
    }
  };
  const read = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (const sign of node.data.matchAll(signs)) {
        const base = String.fromCodePoint(sign[0].codePointAt(0));
        if (blank.test(base)) part();
        else if (!unseen.test(base)) put(sign[0].normalize("NFC").replace(/[\u00D0\u0189]/, "Đ").replace(/[\u00F0\u0256]/, "đ"), node, sign.index, sign.index + sign[0].length);
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const parts = !inline.has(node.tagName);
    if (parts) part();
    if (!left.has(node.tagName)) for (const child of node.childNodes) read(child);
    if (parts) part();
  };
  read(root);
  at.text = letters.join("");
  return at;
}

/** What is chosen in the page as a passage of that text; null where nothing of it is. */
export function anchorOf(at, range) {
  let first = -1, last = -1, seen = null, inside = false;
  for (let i = 0; i < at.nodes.length; i++) {
    const node = at.nodes[i];
    if (!node) continue;
    if (node !== seen) [seen, inside] = [node, range.intersectsNode(node)];
    if (!inside || node === range.startContainer && at.ends[i] <= range.startOffset || node === range.endContainer && at.starts[i] >= range.endOffset) continue;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  return {
    quote: at.text.slice(first, Math.min(last + 1, first + mostQuoted + 1)), prefix: at.text.slice(Math.max(0, first - around), first).trim(),
    suffix: at.text.slice(last + 1, last + 1 + around).trim(), position: first,
  };
}

function places(text, words) {
  const found = [];
  for (let i = text.indexOf(words); i >= 0 && found.length < mostPlaces; i = text.indexOf(words, i + 1)) found.push(i);
  return found;
}

// How much of what stood around stands around that place; a blank next to the passage is none of it
function likeness(text, i, { quote, prefix, suffix }) {
  const left = text[i - 1] === " " ? i - 1 : i, right = text[i + quote.length] === " " ? i + quote.length + 1 : i + quote.length;
  let a = 0, b = 0;
  while (a < prefix.length && a < left && prefix[prefix.length - 1 - a] === text[left - 1 - a]) a++;
  while (b < suffix.length && right + b < text.length && suffix[b] === text[right + b]) b++;
  return a + b;
}

/** Where a passage stands now, { from, to, changed } in characters; null where it is gone. */
export function find(text, anchor) {
  const { quote, prefix, suffix, position } = anchor;
  if (!quote) return null;
  let best = null;
  for (const i of places(text, quote)) {
    const score = likeness(text, i, anchor), far = Math.abs(i - position);
    if (!best || score > best.score || score === best.score && far < best.far) best = { i, score, far };
  }
  if (best) return { from: best.i, to: best.i + quote.length, changed: false };
  const before = prefix.slice(-near), after = suffix.slice(0, near);
  if (!before && !after) return null;
  let nearest = null;
  for (const begin of before ? places(text, before).map(i => i + before.length) : [0]) {
    let from = begin, to = after ? text.indexOf(after, begin) : text.length;
    while (from < to && text[from] === " ") from++;
    while (to > from && text[to - 1] === " ") to--;
    if (to <= from || to - from > quote.length * 2 + room) continue;
    const far = Math.abs(from - position);
    if (!nearest || far < nearest.far) nearest = { from, to, far };
  }
  return nearest && { from: nearest.from, to: nearest.to, changed: true };
}

/** The same place as a range of the page. */
export function rangeOf(at, { from, to }) {
  while (from < to && !at.nodes[from]) from++;
  while (to > from && !at.nodes[to - 1]) to--;
  if (from >= to) return null;
  const range = document.createRange();
  range.setStart(at.nodes[from], at.starts[from]);
  range.setEnd(at.nodes[to - 1], at.ends[to - 1]);
  return range;
}
