import { useRef } from 'react';
import { RichTextToolbar } from './rich-text-toolbar';
import { useRichEditor, type RichEditorOptions } from './use-rich-editor';

type EditorProps = Omit<RichEditorOptions, 'toToolbar'> & { readonly label: string };

/** Tools and text; loaded only where a formatted text is edited. */
export function RichTextEditor({ label, ...options }: EditorProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const { editor, place } = useRichEditor({
    ...options,
    toToolbar: () => toolbar.current?.querySelector('button')?.focus(),
  });
  return (
    <>
      {editor && (
        <RichTextToolbar
          editor={editor}
          label={label}
          isDisabled={options.isDisabled}
          toolbarRef={toolbar}
        />
      )}
      <div className="ui-rich-place" ref={place} />
    </>
  );
}
