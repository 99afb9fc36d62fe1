/** The inks, in the order they are offered; the first is the default. Their look is in the stylesheets. */
export const COLOURS = ['vermilion', 'amber', 'green', 'blue', 'violet', 'grey'] as const;

export type Colour = (typeof COLOURS)[number];
