import type { ComponentChildren } from 'preact';
import { WarningIcon } from './icons/icons';

interface NoticeProps {
  /** Interrupts a screen reader, for what the reader just tried. */
  alert?: boolean;
  /** Nothing is wrong: this is only how the page is. */
  plain?: boolean;
  children: ComponentChildren;
}

/** One sentence about what is the case. */
export const Notice = ({ alert = false, plain = false, children }: NoticeProps) => (
  <div class={plain ? 'notice notice-plain' : 'notice'} role={alert ? 'alert' : undefined}>
    {!plain && <WarningIcon />}
    <div>{children}</div>
  </div>
);
