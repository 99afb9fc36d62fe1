/**
 * Runs tasks of one kind one after the other: what one reads, changes and writes is not overtaken by the next. Each
 * answers with its own outcome; a failure holds nobody up.
 */
export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
};
