import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface PopoverProps {
  label: ReactNode;
  name?: string | undefined;
  title: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A button that opens a small panel beside it. */
export function Popover({ label, name, title, className = 'b', children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger className={className} aria-label={name}>
        {label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="float" sideOffset={4} align="end">
          <Base.Popup className="menu pop">
            <Base.Title className="pop-title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
