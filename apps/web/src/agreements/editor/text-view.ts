import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { textSchema } from './text-schema.ts';
import { toDocument } from './convert.ts';
import type { RichText } from '@trivet/domain';

const { nodes, marks } = textSchema;

/** Turns a line into an item of such a list, and an item back into a line. */
const toggleList =
  (list: NodeType): Command =>
  (state, dispatch) =>
    isIn(state, list) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(list)(state, dispatch);

const toggleHeading: Command = (state, dispatch) =>
  setBlockType(isIn(state, nodes.heading) ? nodes.paragraph : nodes.heading)(state, dispatch);

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** What the buttons above the text do, in their order. */
export const textCommands = {
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  heading: toggleHeading,
  bullets: toggleList(nodes.bullet_list),
  numbers: toggleList(nodes.ordered_list),
  undo,
  redo,
} satisfies Record<string, Command>;
export type TextCommand = keyof typeof textCommands;

/** Which dress the words at the cursor wear. */
export const wornAt = (state: EditorState): Set<TextCommand | 'link'> =>
  new Set([
    ...(isMarked(state, marks.strong) ? (['bold'] as const) : []),
    ...(isMarked(state, marks.em) ? (['italic'] as const) : []),
    ...(isMarked(state, marks.link) ? (['link'] as const) : []),
    ...(isIn(state, nodes.heading) ? (['heading'] as const) : []),
    ...(isIn(state, nodes.bullet_list) ? (['bullets'] as const) : []),
    ...(isIn(state, nodes.ordered_list) ? (['numbers'] as const) : []),
  ]);

/** Links the chosen words, or takes the link from them where there is no address. */
export const linkTo = (href: string): Command =>
  href === '' ? toggleMark(marks.link) : toggleMark(marks.link, { href });

/** A text, ready to be written in; Tab is left alone, so that the keyboard finds its way out. */
export const startState = (text: RichText): EditorState =>
  EditorState.create({
    doc: toDocument(text),
    plugins: [
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
        'Mod-b': textCommands.bold,
        'Mod-i': textCommands.italic,
        'Shift-Enter': breakLine,
        Enter: chainCommands(splitListItem(nodes.list_item)),
      }),
      keymap(baseKeymap),
    ],
  });

function isIn({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}

function isMarked({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
}
