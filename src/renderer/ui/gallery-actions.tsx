import { FileText, MoreHorizontal, Pencil, Plus, Trash2 } from 'lucide-react';
import { Button } from './button';
import { GalleryRow } from './gallery-row';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import { Menu } from './menu';
import { Section } from './section';
import { toast } from './toasts';

const VARIANTS = [
  { variant: 'primary', title: 'Einladungen erstellen' },
  { variant: 'secondary', title: 'Bearbeitung übernehmen' },
  { variant: 'quiet', title: 'Weitere Angaben' },
  { variant: 'danger', title: 'Konferenz löschen' },
] as const;

const MENU_ITEMS = [
  { id: 'undo', title: 'Rückgängig', shortcut: 'Strg+Z' },
  { id: 'redo', title: 'Wiederholen', shortcut: 'Strg+Y', isDisabled: true },
  { id: 'export', title: 'Teilnahmeliste als Tabelle ausgeben' },
];

const nothing = (): void => undefined;

export function GalleryActions() {
  return (
    <Section title="Schaltflächen und Menüs">
      <GalleryRow>
        {VARIANTS.map(({ variant, title }) => (
          <Button key={variant} variant={variant} onPress={nothing}>
            {title}
          </Button>
        ))}
      </GalleryRow>
      <GalleryRow>
        {VARIANTS.map(({ variant, title }) => (
          <Button key={variant} variant={variant} isDisabled onPress={nothing}>
            {title}
          </Button>
        ))}
      </GalleryRow>
      <GalleryRow>
        {VARIANTS.map(({ variant, title }) => (
          <Button key={variant} variant={variant} isPending onPress={nothing}>
            {title}
          </Button>
        ))}
      </GalleryRow>
      <GalleryRow>
        <Button variant="secondary" icon={<Plus aria-hidden />} onPress={nothing}>
          Teilnehmende Person aufnehmen
        </Button>
        <Button icon={<FileText aria-hidden />} onPress={nothing}>
          Verwaltungsvereinbarung über die Durchführung der Ministerkonferenz erstellen
        </Button>
        <IconButton label="Bearbeiten" icon={<Pencil aria-hidden />} onPress={nothing} />
        <IconButton label="Löschen" icon={<Trash2 aria-hidden />} onPress={nothing} isDisabled />
        <Menu label="Aktionen" items={MENU_ITEMS} onAction={(id) => toast(id, 'neutral')} />
        <Menu
          label="Mehr"
          variant="quiet"
          icon={<MoreHorizontal aria-hidden />}
          items={MENU_ITEMS}
          onAction={(id) => toast(id, 'neutral')}
        />
        <span>
          Suchen mit <Kbd>Strg+K</Kbd>
        </span>
      </GalleryRow>
    </Section>
  );
}
