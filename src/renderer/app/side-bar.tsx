import {
  Building2,
  CalendarDays,
  FileText,
  Handshake,
  HardDrive,
  LayoutDashboard,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { rooms, roomTitles, useApp, type Room } from './app-store';

const icons: Readonly<Record<Room, ReactNode>> = {
  overview: <LayoutDashboard aria-hidden />,
  conferences: <CalendarDays aria-hidden />,
  contacts: <Users aria-hidden />,
  chair: <Building2 aria-hidden />,
  handover: <Handshake aria-hidden />,
  documents: <FileText aria-hidden />,
  storage: <HardDrive aria-hidden />,
};

/** The rooms, always with their names. */
export function SideBar() {
  const room = useApp((state) => state.room);
  const go = useApp((state) => state.go);
  return (
    <nav className="side-bar" aria-label="Bereiche">
      <p className="brand">Konferenzbüro</p>
      <ul>
        {rooms.map((item, index) => (
          <li key={item}>
            <button
              type="button"
              aria-current={item === room ? 'page' : undefined}
              aria-keyshortcuts={`Control+${index + 1}`}
              onClick={() => {
                go(item);
              }}
            >
              {icons[item]}
              <span>{roomTitles[item]}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
