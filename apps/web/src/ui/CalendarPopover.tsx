import { parseDate } from '@internationalized/date';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar';
import { Dialog, Popover } from 'react-aria-components/Popover';
import { today, type Day } from '../lib/dates.ts';
import { Icon, nextIcon } from './icons.tsx';
import { previousIcon } from './page-icons.ts';
import { Aria } from './Aria.tsx';
import { t } from './ui.strings.ts';

type Props = {
  opener: RefObject<HTMLElement | null>;
  label: string;
  value: Day | null;
  min?: Day | undefined;
  max?: Day | undefined;
  onPick: (day: Day) => void;
  onClose: () => void;
};

/** The month grid of a DateField, loaded when it is first opened. */
export default function CalendarPopover({ opener, label, value, min, max, onPick, onClose }: Props) {
  return (
    <Aria>
      <Popover
        className="popover"
        triggerRef={opener}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom end"
      >
        <Dialog className="popover-dialog" aria-label={label}>
          <Calendar
            className="calendar"
            aria-label={label}
            autoFocus
            value={value ? parseDate(value) : null}
            defaultFocusedValue={parseDate(value ?? today())}
            minValue={min ? parseDate(min) : null}
            maxValue={max ? parseDate(max) : null}
            onChange={(day) => onPick(day.toString())}
          >
            <header>
              <Button
                slot="previous"
                className="button"
                data-kind="quiet"
                data-shape="icon"
                aria-label={t('date.previous')}
              >
                <Icon path={previousIcon} />
              </Button>
              <Heading />
              <Button slot="next" className="button" data-kind="quiet" data-shape="icon" aria-label={t('date.next')}>
                <Icon path={nextIcon} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </Aria>
  );
}
