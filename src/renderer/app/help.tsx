import { Button, Dialog, Kbd } from '../ui';
import { roomTitles, useApp, type Room } from './app-store';

const helpTexts: Readonly<Record<Room, readonly string[]>> = {
  overview: [
    'Das Konferenzjahr zeigt alle Fristen: eine Raute ist überfällig, ein Kreis offen, ein Kästchen erledigt; eine Zahl steht für mehrere. Mit den Pfeiltasten gehen Sie von Zeichen zu Zeichen, die Eingabetaste führt zur Frist.',
    'Die sechzehn Kacheln zeigen, wer geantwortet hat. Daneben stehen die überfälligen und die nächsten Fristen.',
    'Ein Klick auf eine Kachel führt zu den Teilnehmenden.',
  ],
  conferences: [
    'Oben wählen Sie die Konferenz, darunter bearbeiten Sie ihre Teile. Verlegen und absagen können Sie sie unten bei den Angaben.',
    'Rückmeldungen tragen Sie in der Tabelle ein: F2 oder Doppelklick öffnet die Zelle, Enter speichert und geht nach unten, Tab nach rechts, Esc verwirft. Alt+Enter bricht in der Bemerkung die Zeile um.',
    'Ändern Sie den Termin, so rücken die offenen Fristen nach. Was Sie von Hand gesetzt haben, bleibt stehen.',
    'Fristen haken Sie in der Tabelle ab: mit einem Klick auf ihren Stand oder dort mit der Leertaste.',
  ],
  contacts: [
    'Personen und Ämter sind getrennt: Eine Amtszeit verbindet beide für einen Zeitraum.',
    'Neben jeder Person sehen Sie Anschrift und Anrede mit der Begründung.',
  ],
  chair: [
    'Der Vorsitz wechselt jedes Jahr in alphabetischer Reihenfolge, seit 2020 zum 1. Juli.',
    'Für Briefe zählen die Geschäftsstelle und die Person im Vorsitz am Tag des Schreibens.',
  ],
  handover: [
    'Das Übergabepaket ist eine einzige Datei. Was hineinkommt, wählen Sie je Inhalt; Briefköpfe, Unterschriften und persönliche Anreden bleiben immer hier.',
    'Das Kennwort geht einen anderen Weg als die Datei, zum Beispiel am Telefon. Das Programm hebt es nicht auf.',
    'Empfangen zeigt erst, was im Paket ist und was sich ändert. Danach lässt es sich als Ganzes zurücknehmen.',
    'Löschen ist endgültig und erfasst auch Verlauf, Sicherungen und nicht gespeicherte Eingaben.',
  ],
  documents: [
    'Wählen Sie die Art und die Empfängerinnen und Empfänger. Die Prüfung nennt vorher, was fehlt.',
    'Jede Datei wird nach dem Schreiben geöffnet und mit dem Register verglichen. Vorhandene Dateien werden nie überschrieben.',
  ],
  storage: [
    'Der Datenordner enthält alles, was Sie eintragen. Jede Änderung steht auf der Platte, bevor das Programm sie bestätigt.',
    '„Ordner prüfen“ liest alle Änderungen noch einmal und zählt, was da ist. Dabei wird nichts verändert.',
    '„Verlauf“ zeigt jeden Schritt: was, wann, wer. Ein Schritt lässt sich als Ganzes zurücknehmen, auch lange danach. Den Verlauf eines einzelnen Eintrags öffnen Sie dort, wo Sie ihn bearbeiten.',
    '„Papierkorb“ zeigt, was gelöscht wurde und nicht wieder da ist.',
  ],
};

const keys: readonly (readonly [string, string])[] = [
  ['Strg+K', 'Suchen und Befehle'],
  ['Strg+Z', 'Rückgängig'],
  ['Strg+Y', 'Wiederherstellen'],
  ['Strg+1 bis 7', 'Bereiche'],
  ['F1', 'Hilfe zur Seite'],
  ['F2', 'Zelle einer Tabelle bearbeiten'],
  ['Esc', 'Schließen'],
];

/** Short help for the page that is shown, and the keys that work everywhere. */
export function Help() {
  const room = useApp((state) => state.room);
  const open = useApp((state) => state.open);
  const close = (): void => {
    open(null);
  };
  return (
    <Dialog
      title={`Hilfe: ${roomTitles[room]}`}
      isOpen
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          Schließen
        </Button>
      }
    >
      {helpTexts[room].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <h3>Tasten</h3>
      <dl className="key-list">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
