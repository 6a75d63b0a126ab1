// Pictures the clipboard brings with a text: in the markup itself, or, from Word, in the RTF beside it, in the same order. Each gets a mark in
// the text that stands for it until it is taken in.
const firstMark = 900000000;
let marks = firstMark;

export const isWaiting = picture => picture > firstMark;

const kinds = { png: "image/png", jpeg: "image/jpeg", jpg: "image/jpeg", webp: "image/webp", gif: "image/gif", bmp: "image/bmp" };

function fromBase64(kind, base64) {
  try {
    return new Blob([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], { type: kinds[kind] ?? `image/${kind}` });
  } catch {
    return null;
  }
}

function fromHex(kind, hex) {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return new Blob([bytes], { type: kinds[kind] });
}

// Where the group that holds this place ends
function endOf(rtf, at) {
  for (let i = at, depth = 1; i < rtf.length; i++) {
    if (rtf[i] === "\\") i++;
    else if (rtf[i] === "{") depth++;
    else if (rtf[i] === "}" && --depth === 0) return i;
  }
  return rtf.length;
}

// Groups inside name the picture, innermost first; words of RTF have letters. What is left are its bytes
function bytesOf(group) {
  let bare = group;
  for (let before = ""; before !== bare;) [before, bare] = [bare, bare.replace(/\{[^{}]*\}/g, " ")];
  return bare.replace(/\\[a-z]+-?\d* ?/g, "").replace(/[^0-9a-f]/gi, "");
}

/** The pictures of a text of RTF in their order; null for one in a form browsers do not know. What stands for older readers is passed over. */
export function picturesIn(rtf) {
  const found = [];
  for (let at = rtf.indexOf("\\pict"); at >= 0; at = rtf.indexOf("\\pict", at + 5)) {
    if (/[a-z]/.test(rtf[at + 5] ?? "") || /\\nonshppict\s*\{?\s*$/.test(rtf.slice(Math.max(0, at - 40), at))) continue;
    const group = rtf.slice(at + 5, endOf(rtf, at));
    const kind = /\\(png|jpeg)blip/.exec(group)?.[1];
    const hex = bytesOf(group);
    found.push(kind && hex.length > 20 ? fromHex(kind, hex) : null);
  }
  return found;
}

/** The markup with a mark for each picture that came along, and the files, named so that each is known again by its mark. */
export function withMarks(html, rtf) {
  const files = [];
  const foreign = (html.match(/<img\b[^>]*>/gi) ?? []).filter(tag => /\bsrc\s*=\s*["']?\s*(file:|cid:)/i.test(tag)).length;
  const beside = foreign > 0 && rtf ? picturesIn(rtf) : [];
  // Where the counts differ nobody knows which is which
  const fits = beside.length === foreign;
  let next = 0;
  const marked = html.replace(/<img\b[^>]*>/gi, tag => {
    const inside = /\bsrc\s*=\s*["']?\s*data:image\/([a-z]+);base64,([A-Za-z0-9+/=\s]+)/i.exec(tag);
    const isForeign = /\bsrc\s*=\s*["']?\s*(file:|cid:)/i.test(tag);
    const blob = inside ? fromBase64(inside[1].toLowerCase(), inside[2].replace(/\s/g, "")) : isForeign && fits ? beside[next] : null;
    if (isForeign) next++;
    // Bytes that are not read are not sent either
    if (!blob) return inside ? tag.replace(inside[0], 'src="data:,"') : tag;
    const mark = ++marks;
    files.push({ mark, file: new File([blob], `Ảnh dán ${mark - firstMark}.${blob.type.slice(6).replace("jpeg", "jpg")}`, { type: blob.type }) });
    return `<figure data-picture="${mark}"></figure>`;
  });
  return { html: marked, files };
}
