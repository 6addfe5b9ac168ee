import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  I18nProvider,
  Popover,
} from 'react-aria-components';
import type { Day } from '../../shared/domain/calendar/day';
import { uiTexts } from './texts';
import './button.css';
import './icon-button.css';
import './float.css';
import './date-field.css';

interface CalendarButtonProps {
  readonly label: string;
  readonly value: Day | null;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
  readonly isDisabled: boolean;
}

export function CalendarButton({ label, isDisabled, onChoose, ...rest }: CalendarButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (day: Day) => {
    setOpen(false);
    onChoose(day);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        className="ui-button ui-button-quiet ui-icon-button"
        aria-label={`${uiTexts.openCalendar}: ${label}`}
        isDisabled={isDisabled}
      >
        <CalendarDays aria-hidden className="ui-select-arrow" />
      </AriaButton>
      <Popover className="ui-float" offset={4} placement="bottom end">
        <Dialog aria-label={`${uiTexts.calendar}: ${label}`}>
          <I18nProvider locale="de-DE">
            <MonthView label={label} onChoose={choose} {...rest} />
          </I18nProvider>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function MonthView({ label, value, today, onChoose }: Omit<CalendarButtonProps, 'isDisabled'>) {
  return (
    <Calendar
      className="ui-calendar"
      aria-label={label}
      autoFocus
      value={value === null ? null : parseDate(value)}
      defaultFocusedValue={parseDate(value ?? today)}
      onChange={(day) => onChoose(day.toString())}
    >
      <div className="ui-calendar-head">
        <AriaButton
          slot="previous"
          className="ui-button ui-button-quiet ui-icon-button"
          aria-label={uiTexts.previousMonth}
        >
          <ChevronLeft aria-hidden className="ui-select-arrow" />
        </AriaButton>
        <CalendarHeading />
        <AriaButton
          slot="next"
          className="ui-button ui-button-quiet ui-icon-button"
          aria-label={uiTexts.nextMonth}
        >
          <ChevronRight aria-hidden className="ui-select-arrow" />
        </AriaButton>
      </div>
      <CalendarGrid weekdayStyle="short">
        {(date) => <CalendarCell date={date} className="ui-calendar-day" />}
      </CalendarGrid>
    </Calendar>
  );
}
