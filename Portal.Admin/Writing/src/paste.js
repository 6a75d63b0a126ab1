// What is pasted or dropped is cleaned by the server before it enters. It comes in where the cursor, or the drop, was, wherever that
// has moved meanwhile: typing goes on while the answer is on its way.
import { closeHistory } from "@tiptap/pm/history";
import { DOMParser as Reader, Fragment, Slice } from "@tiptap/pm/model";
import { withMarks } from "./clipboard.js";
import { askLetters } from "./letters.js";
import { rulesOfSight } from "./sight.js";

const patience = 8000;

/** A blank at the beginning stays, unlike in a whole page. */
function inert(html) {
  const { body } = document.implementation.createHTMLDocument();
  body.innerHTML = html;
  return body;
}

/** Letters of before Unicode are many of its first page and none of its later ones; what they mean the server knows. */
const mayBeOld = text => !/[\u0102-\u01B0\u1EA0-\u1EF9]/.test(text) && (text.match(/[\u00A1-\u00FF]/g) ?? []).length > 4;

/** What an office program writes before the body is its style sheet, often longer than the text; of it only what hides or shows is needed. */
function withoutSheets(whole) {
  const body = Math.max(0, whole.search(/<body[\s>]/i));
  return rulesOfSight(whole.slice(0, body)) + whole.slice(body);
}

export function pasting(editor, server, { mostPasted, later, letters, takePictures, takeMarked }) {
  const places = new Set();
  let entering = false;

  editor.on("transaction", ({ transaction }) => {
    for (const place of places) [place.from, place.to] = [transaction.mapping.map(place.from, -1), transaction.mapping.map(place.to, 1)];
  });

  // Undefined when nobody answers: no line, or trouble on the server
  function answered(name, ...sent) {
    if ((document.documentElement.dataset.line ?? "up") !== "up") return undefined;
    return Promise.race([
      server.invokeMethodAsync(name, ...sent).catch(() => undefined),
      new Promise(done => setTimeout(done, patience)),
      new Promise(done => document.addEventListener("portal-line", () => done(), { once: true })),
    ]);
  }

  function enter(html, place, event) {
    const { view, state } = editor;
    const context = state.doc.resolve(place.from);
    const slice = Reader.fromSchema(state.schema).parseSlice(inert(html), { preserveWhitespace: true, context });
    // Cells go into cells where the selection is in a table
    const isSelected = state.selection.from === place.from && state.selection.to === place.to;
    entering = true;
    const taken = isSelected && view.someProp("handlePaste", handle => handle(view, event, slice) || undefined);
    entering = false;
    if (taken) return;
    const tr = closeHistory(state.tr);
    if (isSelected) tr.replaceSelection(slice);
    else tr.replaceRange(place.from, place.to, slice);
    view.dispatch(tr.scrollIntoView().setMeta("paste", true));
  }

  function enterWords(words, place) {
    const { state, view } = editor;
    const { paragraph } = state.schema.nodes;
    const lines = words.split(/\r?\n/).filter(line => line.trim().length > 0);
    const tr = lines.length < 2 ? state.tr.insertText(words, place.from, place.to)
      : state.tr.replaceRange(place.from, place.to, new Slice(Fragment.from(lines.map(line => paragraph.create(null, state.schema.text(line)))), 1, 1));
    view.dispatch(tr.scrollIntoView());
  }

  async function take(data, at, event) {
    const { html, files } = withMarks(withoutSheets(data.getData("text/html")), data.getData("text/rtf"));
    const plain = data.getData("text/plain");
    later.hidden = true;
    if (!html && !plain) return;
    const place = at ?? { from: editor.state.selection.from, to: editor.state.selection.to };
    if (!html && !/\n/.test(plain) && !mayBeOld(plain)) {
      enterWords(plain, place);
      return;
    }
    const length = (html || plain).length;
    if (length > mostPasted) {
      await server.invokeMethodAsync("RefusePaste", length);
      return;
    }
    places.add(place);
    const clean = await (html ? answered("CleanPasted", html) : answered("CleanPastedText", plain));
    // The place follows the text while somebody reads what the letters become
    const chosen = clean?.old ? await askLetters(letters, clean.old) : "";
    places.delete(place);
    if (editor.isDestroyed) return;
    if (chosen) editor.view.focus();
    if (chosen === "cancel") return;
    if (chosen === "convert") server.invokeMethodAsync("LettersConverted").catch(() => {});
    // Nobody there to clean it: bare words come in as they are; what came formatted may hold what was hidden or struck out, in its words as well
    if (clean === undefined && html) later.hidden = false;
    else if (clean === undefined) enterWords(plain, place);
    else if (clean?.html) {
      enter(chosen === "stay" ? clean.old.html : clean.html, place, event);
      takeMarked(files);
    }
  }

  const pictures = data => [...data.files].filter(file => file.type.startsWith("image/"));
  // A browser copies a picture as a file and as an element that leads to it; a text with pictures is a text
  const isPicture = data => pictures(data).length > 0 && !new DOMParser().parseFromString(data.getData("text/html"), "text/html").body.textContent.trim();

  return {
    paste(view, event) {
      if (entering) return false;
      const data = event.clipboardData;
      // Copied here: nothing foreign in it, and pieces of lists and tables fit together again
      if (!data || /<[^>]+ data-pm-slice=/.test(data.getData("text/html"))) return false;
      event.preventDefault();
      if (isPicture(data)) takePictures(pictures(data), null);
      else take(data, null, event);
      return true;
    },
    drop(view, event, slice, moved) {
      if (moved || view.dragging) return false;
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      event.preventDefault();
      if (at === undefined) return true;
      if (isPicture(event.dataTransfer)) takePictures(pictures(event.dataTransfer), at);
      else take(event.dataTransfer, { from: at, to: at }, event);
      return true;
    },
    /** A place that follows the text until it is let go. */
    keep(at) {
      const place = { from: at, to: at };
      places.add(place);
      return place;
    },
    letGo: place => places.delete(place),
  };
}
