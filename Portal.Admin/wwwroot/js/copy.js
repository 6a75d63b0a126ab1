// Puts the one-time link into the clipboard; where the browser does not allow it the link is marked, ready to be copied by hand.
export async function copyLink() {
  const box = document.getElementById("lien-ket");
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
