/** Half-open ranges of two texts that are to be aligned with each other. */
export interface Gap {
  oldFrom: number;
  oldTo: number;
  nowFrom: number;
  nowTo: number;
}

/** So many code units are the same in both texts. */
export interface Run {
  old: number;
  now: number;
  length: number;
}
