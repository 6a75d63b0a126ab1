// Which files of this tab are half sent, and under which key the server has them: kept with the tab, so that a page opened again, whose file must be chosen
// anew, goes on where it was. The key is no secret of others: the server gives it to its owner alone.
const prefix = "tai-len ";

export function halvesOf(place) {
  const full = mark => `${prefix}${place} ${mark}`;
  // A key that is in use on this page is not used by a second row: two files of one name do not meet
  const used = new Set();
  const read = name => {
    try {
      return JSON.parse(sessionStorage.getItem(name));
    } catch {
      return null;
    }
  };
  return {
    markOf: file => `${file.size} ${file.lastModified} ${file.name}`,
    take(mark) {
      const key = read(full(mark))?.key ?? null;
      if (key === null || used.has(key)) return null;
      used.add(key);
      return key;
    },
    keep(mark, key, name) {
      used.add(key);
      try {
        sessionStorage.setItem(full(mark), JSON.stringify({ key, name }));
      } catch {
        // Full or forbidden: then it is begun anew
      }
    },
    forget: mark => sessionStorage.removeItem(full(mark)),
    all() {
      const found = [];
      for (let i = 0; i < sessionStorage.length; i++) {
        const name = sessionStorage.key(i);
        const half = name.startsWith(full("")) ? read(name) : null;
        if (half?.key) found.push({ mark: name.slice(full("").length), key: half.key, name: half.name });
      }
      return found;
    },
  };
}
