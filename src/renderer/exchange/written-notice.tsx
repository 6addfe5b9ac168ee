import { useAct } from '../data/hooks';
import { Button, Notice } from '../ui';

/** A file that was just written, with the ways to it. */
export function WrittenNotice({ path, title }: { readonly path: string; readonly title: string }) {
  const act = useAct();
  return (
    <Notice
      tone="ok"
      title={title}
      action={
        <span className="exchange-ways">
          <Button onPress={() => void act('window.openFile', { path })}>Öffnen</Button>
          <Button onPress={() => void act('window.showFile', { path })}>Ordner öffnen</Button>
        </span>
      }
    >
      {path}
    </Notice>
  );
}
