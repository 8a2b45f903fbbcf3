import type { RichText } from '@trivet/domain';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { t } from '../agreement-text.strings.ts';
import { fromDocument } from './convert.ts';
import { isKeptLink } from './text-schema.ts';
import { linkTo, startState, type TextCommand, textCommands, wornAt } from './text-view.ts';
import './editor.css';

type Props = { label: string; value: RichText; onChange: (text: RichText) => void };

/** Writes in a text: what is pasted is shown as it will be kept. */
export function TextEditor({ label, value, onChange }: Props) {
  const { view, host, worn, isCleaned } = useText({ label, value, onChange });
  const [isLinking, setLinking] = useState(false);
  const run = (command: TextCommand) => {
    const now = view.current;
    if (now) textCommands[command](now.state, now.dispatch);
    now?.focus();
  };
  return (
    <div className="text-editor">
      <div className="cluster" data-gap="tight" role="toolbar" aria-label={t('editor.dress', { label })}>
        {commands.map((command) => (
          <Button
            key={command}
            size="small"
            kind="quiet"
            aria-pressed={toggles.has(command) ? worn.has(command) : undefined}
            onClick={() => run(command)}
          >
            {t(`editor.${command}`)}
          </Button>
        ))}
        <Button size="small" kind="quiet" aria-expanded={isLinking} onClick={() => setLinking(!isLinking)}>
          {t('editor.link')}
        </Button>
      </div>
      {isLinking && <LinkBox view={view} onDone={() => setLinking(false)} />}
      <div ref={host} className="text-editor-page" />
      <p className="muted" role="status">
        {isCleaned && t('editor.cleaned')}
      </p>
    </div>
  );
}

const toggles = new Set<TextCommand>(['bold', 'italic', 'heading', 'bullets', 'numbers']);
const commands = ['bold', 'italic', 'heading', 'bullets', 'numbers', 'undo', 'redo'] as const;

type ViewRef = { current: EditorView | null };

function LinkBox({ view, onDone }: { view: ViewRef; onDone: () => void }) {
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const now = view.current;
    if (address !== '' && !isKeptLink(address)) return setWrong(true);
    if (now) linkTo(address)(now.state, now.dispatch);
    now?.focus();
    onDone();
  };
  return (
    <div className="stack" data-gap="tight">
      <TextField
        id="link-address"
        type="url"
        label={t('editor.address')}
        hint={t('editor.addressHint')}
        value={address}
        onChange={setAddress}
        error={isWrong ? t('editor.addressWrong') : undefined}
        autoFocus
      />
      <div>
        <Button size="small" onClick={apply}>
          {t(address === '' ? 'editor.unlink' : 'editor.setLink')}
        </Button>
      </div>
    </div>
  );
}

/** What Word and web pages bring along that no agreement keeps. */
const leftOut = /<(table|img|script|style|font|svg|object|iframe)\b|style="/i;

/** Nothing of it runs or looks like anything while it is read, so that the page's own policy has nothing to refuse. */
const withoutDress = (html: string) =>
  html
    .replaceAll(/<(script|style|iframe|object|svg)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<(img|script|style|iframe|object|svg|link|meta)\b[^>]*>/gi, '')
    .replaceAll(/\s(style|on\w+)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '');

function useText({ label, value, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ value, onChange });
  latest.current.onChange = onChange;
  const [worn, setWorn] = useState(new Set<TextCommand | 'link'>());
  const [isCleaned, setCleaned] = useState(false);
  useEffect(() => {
    const made = new EditorView(host.current, {
      state: startState(latest.current.value),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: (html) => {
        if (leftOut.test(html)) setCleaned(true);
        return withoutDress(html);
      },
      dispatchTransaction(transaction) {
        const state = made.state.apply(transaction);
        made.updateState(state);
        setWorn(wornAt(state));
        if (transaction.docChanged) latest.current.onChange(fromDocument(state.doc));
      },
    });
    view.current = made;
    made.focus();
    return () => made.destroy();
  }, [label]);
  return { view, host, worn, isCleaned };
}
