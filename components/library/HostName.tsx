import { Fragment } from 'preact';

/** A host name that may go on in the next line before each of its dots: a long one is not divided in mid-word. */
export const HostName = ({ host }: { host: string }) => (
  <>
    {host.split('.').map((label, at) => (
      <Fragment key={at}>
        {at > 0 && <wbr />}
        {at > 0 && '.'}
        {label}
      </Fragment>
    ))}
  </>
);
