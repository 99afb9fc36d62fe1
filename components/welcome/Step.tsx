import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** One or two sentences below the title. */
  lead: string;
  children: ComponentChildren;
}

/** One numbered step of the first run. */
export const Step = ({ title, lead, children }: Props) => (
  <li class="step">
    <h3>{title}</h3>
    <p class="soft">{lead}</p>
    <div class="step-do">{children}</div>
  </li>
);
