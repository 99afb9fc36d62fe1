/** Prints the one number of a row of failures, for the record of a run. */
export function figure(row: string, where: string, what: string): void {
  console.log(`${row} ${where}: ${what}`);
}
