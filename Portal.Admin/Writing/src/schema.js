// What a text may be made of. The server keeps the same set (StoredGrammar in its tests): what is not here would be gone after a save.
import { Extension, Mark, Node } from "@tiptap/core";
import Blockquote from "@tiptap/extension-blockquote";
import Bold from "@tiptap/extension-bold";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Heading from "@tiptap/extension-heading";
import HorizontalRule from "@tiptap/extension-horizontal-rule";
import Italic from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import Paragraph from "@tiptap/extension-paragraph";
import Strike from "@tiptap/extension-strike";
import Subscript from "@tiptap/extension-subscript";
import Superscript from "@tiptap/extension-superscript";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import Underline from "@tiptap/extension-underline";
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { figureView, pictureView } from "./figures.js";
import { tableView } from "./tables.js";

// Addresses with a scheme we know, or with none
const known = /^(https?:|mailto:|tel:|[^a-z]|[^:/?#]*([/?#]|$))/i;

const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: link => (known.test(link.getAttribute("href")) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

const NoteBox = Node.create({
  name: "noteBox",
  group: "block",
  content: "block+",
  defining: true,
  parseHTML: () => [{ tag: "aside.note" }],
  renderHTML: () => ["aside", { class: "note" }, 0],
  // On the page of the editor it is no part of the page of its own, as the menu is
  addNodeView: () => () => {
    const dom = document.createElement("aside");
    dom.className = "note";
    dom.setAttribute("role", "note");
    return { dom, contentDOM: dom };
  },
});

// The place of a picture of the form; its words are the form's
const FigureMark = Node.create({
  name: "figureMark",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ picture: { default: 0, parseHTML: figure => Number(figure.dataset.picture), renderHTML: ({ picture }) => ({ "data-picture": picture }) } }),
  parseHTML: () => [{ tag: "figure[data-picture]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
  addNodeView: () => figureView,
});

const Series = Node.create({
  name: "series",
  group: "block",
  content: "figureMark+",
  draggable: true,
  parseHTML: () => [{ tag: "div.series" }],
  renderHTML: () => ["div", { class: "series" }, 0],
});

// Figures and pictures as they were stored before texts had places for the form's
const Frame = Node.create({
  name: "frame",
  group: "block",
  content: "block+ frameCaption?",
  parseHTML: () => [{ tag: "figure" }],
  renderHTML: () => ["figure", 0],
});
const FrameCaption = Node.create({
  name: "frameCaption",
  content: "inline*",
  parseHTML: () => [{ tag: "figcaption" }],
  renderHTML: () => ["figcaption", 0],
});
const Picture = Node.create({
  name: "picture",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" } }),
  parseHTML: () => [{ tag: 'img[src^="/tep/"]' }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
  addNodeView: () => pictureView,
});

const inert = html => new DOMParser().parseFromString(html, "text/html").body;

// Its title is kept as it was written; typed anew it is plain words
const CaptionedTable = Table.extend({
  addAttributes: () => ({ caption: { default: "", rendered: false, parseHTML: table => table.querySelector(":scope > caption")?.innerHTML ?? "" } }),
  parseHTML: () => [{ tag: "caption", ignore: true }, { tag: "colgroup", ignore: true }, { tag: "table" }],
  renderHTML({ node }) {
    const body = ["tbody", 0];
    if (!node.attrs.caption) return ["table", body];
    const caption = document.implementation.createHTMLDocument().createElement("caption");
    caption.append(...inert(node.attrs.caption).childNodes);
    return ["table", caption, body];
  },
  addNodeView: () => tableView,
});

// Enter with Ctrl sends the item
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});

// Letters as they are written at the beginning of a line
const LetteredList = OrderedList.extend({
  addAttributes() {
    return { ...this.parent?.(), type: { default: null, parseHTML: list => (/^[aAiI]$/.test(list.getAttribute("type") ?? "") ? list.getAttribute("type") : null) } };
  },
});

// An item may begin with a figure or a heading
const Item = ListItem.extend({ content: "block+" });

export const extensions = more => [
  Document, Paragraph, Text, LineBreak, Heading.configure({ levels: [2, 3, 4] }), Blockquote, NoteBox, HorizontalRule,
  BulletList, LetteredList, Item, Bold, Italic, Underline, Strike, Subscript.extend({ excludes: "superscript" }), Superscript.extend({ excludes: "subscript" }),
  Link, CaptionedTable, TableRow, TableHeader, TableCell, FigureMark, Series, Frame, FrameCaption, Picture,
  UndoRedo.configure({ depth: 500 }), Dropcursor.configure({ color: "currentColor", width: 2 }), Gapcursor, TrailingNode,
  Extension.create({ name: "ours", priority: 200, ...more }),
];
