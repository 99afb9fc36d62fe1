import type { ComponentChildren } from 'preact';
import { WarningIcon } from './icons/icons';

/** One sentence about what is the case; `alert` interrupts a screen reader, for what the reader just tried. */
export const Notice = ({ alert = false, children }: { alert?: boolean; children: ComponentChildren }) => (
  <div class="notice" role={alert ? 'alert' : undefined}>
    <WarningIcon />
    <div>{children}</div>
  </div>
);
