/** How the reader view sets its text. */
export interface ReadingLook {
  /** 宋体 with serifs, or 黑体 without. */
  face: (typeof FACES)[number];
  /** Of the letters, in CSS pixels. */
  size: number;
  /** From line to line, in sizes of the letters. */
  leading: number;
  /** The longest line, in full-width letters. */
  measure: number;
  paper: (typeof PAPERS)[number];
  /** Whether Traditional text is set in columns from right to left. */
  vertical: boolean;
}

export const FACES = ['song', 'hei'] as const;
/** `system`: as the system is, light or dark. */
export const PAPERS = ['system', 'paper', 'night'] as const;

/** What each measure may be, and by how much a press changes it. */
export const LOOK_BOUNDS = {
  size: { least: 14, most: 32, step: 1 },
  leading: { least: 1.4, most: 2.6, step: 0.1 },
  measure: { least: 18, most: 60, step: 2 },
} as const satisfies Partial<Record<keyof ReadingLook, { least: number; most: number; step: number }>>;

export const DEFAULT_LOOK: ReadingLook = {
  face: 'song',
  size: 19,
  leading: 1.8,
  measure: 36,
  paper: 'system',
  vertical: false,
};
