import type { NoteRegister, Stamp } from './records';
import { sortedRecord } from './register';
import { deviceOf } from './stamp';

/** A note that was never written. */
export const EMPTY_NOTE: NoteRegister = { versions: [], seen: {} };

/** Replaces every version there is by one text; an empty text clears the note. */
export function editNote(note: NoteRegister, text: string, stamp: Stamp): NoteRegister {
  return { versions: [{ text, stamp }], seen: withSeen(note.seen, stamp) };
}

/** The note as a reader sees it: texts written at the same time on several devices, one below the other. */
export function noteText(note: NoteRegister): string {
  const texts = note.versions.map(({ text }) => text).filter((text) => text !== '');
  return [...new Set(texts)].join('\n\n');
}

/** How many different texts stand beside each other; above 1 two devices wrote at the same time. */
export function noteConflict(note: NoteRegister): number {
  return new Set(note.versions.map(({ text }) => text).filter((text) => text !== '')).size;
}

/**
 * Joins two states of a note. A version goes only when the other side has taken it in and replaced it: its `seen`
 * covers the stamp and it no longer holds it. Holds while a device writes each mark's note in one place, as a version
 * vector does: Almeida, Shoker and Baquero, "Delta State Replicated Data Types" (2018), multi-value register.
 */
export function joinNotes(a: NoteRegister, b: NoteRegister): NoteRegister {
  const kept = new Map<string, { text: string; stamp: Stamp }>();
  for (const [mine, theirs] of [
    [a, b],
    [b, a],
  ] as const) {
    const held = new Set(theirs.versions.map(({ stamp }) => stamp));
    for (const version of mine.versions) {
      if (held.has(version.stamp) || !covers(theirs.seen, version.stamp)) {
        kept.set(`${version.stamp} ${version.text}`, { text: version.text, stamp: version.stamp });
      }
    }
  }
  const seen = new Map(Object.entries(a.seen));
  for (const [device, stamp] of Object.entries(b.seen)) {
    if ((seen.get(device) ?? '') < stamp) seen.set(device, stamp);
  }
  const versions = [...kept].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, version]) => version);
  return { versions, seen: sortedRecord(seen) };
}

function covers(seen: Record<string, Stamp>, stamp: Stamp): boolean {
  const device = deviceOf(stamp);
  return Object.hasOwn(seen, device) && (seen[device] ?? '') >= stamp;
}

function withSeen(seen: Record<string, Stamp>, stamp: Stamp): Record<string, Stamp> {
  return covers(seen, stamp) ? seen : sortedRecord(Object.entries({ ...seen, [deviceOf(stamp)]: stamp }));
}
