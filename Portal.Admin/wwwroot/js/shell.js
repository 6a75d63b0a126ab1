// The circuit is up and the page drawn: what is clicked from here on is heard.
export function ready() {
  document.body.dataset.ready = "true";
}

// Whether this browser shows the words of the menu; on a narrow screen it begins closed, since it would lie over the page.
const closedKey = "trinh-don-dong";

export function isNarrow() {
  return matchMedia("(max-width: 959.98px)").matches;
}

export function menuIsOpen() {
  return !isNarrow() && localStorage.getItem(closedKey) !== "1";
}

export function keepMenu(open) {
  if (!isNarrow()) localStorage.setItem(closedKey, open ? "0" : "1");
}

export function signOut() {
  document.querySelector("[data-sign-out]").requestSubmit();
}
