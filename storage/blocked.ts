/**
 * Passes the word between contexts that open the same database. A browser tells of an upgrade that an older connection
 * blocks only to who asked first; who asks after it waits behind that one and is told nothing.
 */
export function passOnBlocked(name: string, onBlocked: () => void): { say(): void; end(): void } {
  const channel = new BroadcastChannel(`${name}-opening`);
  let isBlocked = false;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'blocked') onBlocked();
    else if (isBlocked) channel.postMessage('blocked');
  };
  channel.postMessage('waiting');
  return {
    say: () => {
      isBlocked = true;
      channel.postMessage('blocked');
    },
    end: () => channel.close(),
  };
}
