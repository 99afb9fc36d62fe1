import type { Colour } from '../../highlights/colours';

/** The inks as files show them, `#rrggbb`: a line that is seen on light and dark, and a shade to read black on. */
export const INKS: Readonly<Record<Colour, { line: string; shade: string }>> = {
  vermilion: { line: '#d63630', shade: '#f9e3e1' },
  amber: { line: '#d4940a', shade: '#fbedcf' },
  green: { line: '#3d9450', shade: '#e0f1e3' },
  blue: { line: '#4285d4', shade: '#e0ecf9' },
  violet: { line: '#9664be', shade: '#eee3f6' },
  grey: { line: '#8c867e', shade: '#ebe9e6' },
};
