// What the pages without a circuit do in the browser: copy, print.
document.addEventListener("click", async event => {
  const copy = event.target.closest?.("[data-copy]");
  if (copy) {
    const text = [...document.getElementById(copy.dataset.copy).querySelectorAll("code")].map(c => c.textContent).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Đã chép";
    } catch {
      copy.textContent = "Trình duyệt không cho chép: hãy chọn và chép bằng tay";
    }
  }
  if (event.target.closest?.("[data-print]")) print();
});

// A form whose button asks the device for a passkey first; what the device says goes with the form. Our forms say the rest
const able = "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential;
for (const form of document.querySelectorAll("[data-passkey]")) {
  if (!able) {
    form.querySelector("[type=submit]").disabled = true;
    const note = form.querySelector("[data-no-passkeys]");
    if (note) note.hidden = false;
    else form.hidden = true;
    continue;
  }
  form.addEventListener("submit", async event => {
    const field = form.querySelector("[data-credential]");
    if (field.value) return;
    // What is left empty the server asks for, in our words; no key is made meanwhile
    if ([...form.querySelectorAll("[required]")].some(input => !input.value.trim())) return;
    event.preventDefault();
    if (form.dataset.asking) return;
    form.dataset.asking = "1";
    try {
      const answer = await fetch(form.dataset.options, { method: "POST" });
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
      const options = await answer.json();
      const made = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      field.value = JSON.stringify(made);
    } catch {
      // Turned away at the device: the form says so
      field.value = "-";
    }
    delete form.dataset.asking;
    form.submit();
  });
}
