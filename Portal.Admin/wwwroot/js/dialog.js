// Opens and closes the browser's own dialog; it gives the focus back to whoever had it.
export function open(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function close(dialog) {
  if (dialog.open) dialog.close();
}
