// The circuit is up and the page drawn: what is clicked from here on is heard.
export function ready() {
  document.body.dataset.ready = "true";
}
