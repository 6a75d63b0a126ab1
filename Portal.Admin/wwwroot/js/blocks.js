// A block of cells as spreadsheets hand it over by the clipboard: lines of cells parted by tabs; a cell with a tab, a line break or a quotation
// mark in it stands in quotation marks, and those within it are doubled.

// Rows of texts; a text cell loses the blanks around it. The line break behind the last row begins no further one
export function parse(text) {
  const rows = [];
  let row = [], cell = "", at = 0;
  const endCell = () => { row.push(cell.trim()); cell = ""; };
  const endRow = () => { endCell(); rows.push(row); row = []; };
  while (at < text.length) {
    const sign = text[at];
    // A quotation mark opens a cell only where the cell begins and where another closes it: inches and quoted words are text
    if (sign === '"' && cell === "") {
      const closed = quoted(text, at + 1);
      if (closed) {
        cell = closed.text;
        at = closed.end;
        continue;
      }
    }
    if (sign === "\t") endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else cell += sign;
    at++;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

// What stands between quotation marks, where the second is followed by the end of a cell; else null
function quoted(text, from) {
  let inside = "";
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') inside += text[at];
    else if (text[at + 1] === '"') {
      inside += '"';
      at++;
    } else return at + 1 === text.length || "\t\r\n".includes(text[at + 1]) ? { text: inside.replace(/\s*\r?\n\s*/g, " "), end: at + 1 } : null;
  }
  return null;
}

export function write(rows) {
  return rows.map(row => row.map(cell => /["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell).join("\t")).join("\r\n");
}
