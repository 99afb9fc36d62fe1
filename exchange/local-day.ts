/**
 * The day of a moment as the calendar of this machine has it: `2024-05-06`.
 * @param time milliseconds since the epoch
 */
export function localDay(time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return day.map((part) => String(part).padStart(2, '0')).join('-');
}
