import { Editor, type EditorOptions } from '@tiptap/core';
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { cleanPastedHtml } from './pasted-html';
import { fromDoc, isSameText, toDoc, type RichValue } from './rich-doc';
import { partedSlice, pasteProblem, plainSlice } from './rich-paste';
import { richExtensions } from './rich-schema';

export interface RichEditorOptions {
  readonly value: RichValue;
  readonly onChange: (value: RichValue) => void;
  readonly isDisabled: boolean;
  /** Of the element in which somebody types. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Called where the focus should go to the tools. */
  readonly toToolbar: () => void;
  /** Says why something was not pasted; null once somebody goes on. */
  readonly onRefusal: (sentence: string | null) => void;
}

type Latest = RefObject<RichEditorOptions>;

function editorProps(latest: Latest): EditorOptions['editorProps'] {
  return {
    attributes: () => ({ ...latest.current.attributes }),
    transformPastedHTML: cleanPastedHtml,
    transformPasted: (slice, view) => partedSlice(slice, view.state.schema),
    clipboardTextParser: (...[text, , , view]) => plainSlice(text, view.state.schema),
    handlePaste: (_view, event) => {
      const problem = pasteProblem(event.clipboardData);
      latest.current.onRefusal(problem);
      return problem !== null;
    },
  };
}

function newEditor(element: HTMLElement, latest: Latest, sent: RefObject<RichValue>): Editor {
  const { value, isDisabled } = latest.current;
  sent.current = value;
  return new Editor({
    element,
    extensions: richExtensions(() => latest.current.toToolbar()),
    content: toDoc(value),
    editable: !isDisabled,
    injectCSS: false,
    // What is typed stays as it is typed: "1. Oktober" at the beginning is no list.
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: editorProps(latest),
    onUpdate: ({ editor }) => {
      const said = fromDoc(editor.getJSON());
      if (isSameText(said, sent.current)) return;
      sent.current = said;
      latest.current.onRefusal(null);
      latest.current.onChange(said);
    },
  });
}

/** An editor in the element that `place` is given to; its text and the form's value follow each other. */
export function useRichEditor(options: RichEditorOptions) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(options);
  // What the form holds or has been told last: only another value replaces the text (discarding, undo).
  const sent = useRef<RichValue>(options.value);
  const { value, isDisabled, attributes } = options;
  useLayoutEffect(() => {
    latest.current = options;
  });
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const made = newEditor(element, latest, sent);
    setEditor(made);
    return () => {
      made.destroy();
    };
  }, []);
  useLayoutEffect(() => {
    if (!editor || isSameText(value, sent.current)) return;
    sent.current = value;
    editor.commands.setContent(toDoc(value), { emitUpdate: false });
  }, [editor, value]);
  const look = JSON.stringify(attributes);
  useLayoutEffect(() => {
    if (!editor || editor.isDestroyed) return;
    editor.setEditable(!isDisabled, false);
    // Attributes are read anew only where the view is told to.
    editor.view.setProps({});
  }, [editor, isDisabled, look]);
  return { editor, place };
}
