import type { PageFacts } from '../../messaging';
import { useTranslate } from '../translation';
import { Tile } from './Tile';

interface Props {
  facts: PageFacts | null;
  keys: string | undefined;
  busy: boolean;
  onClick(): void;
}

/** The Simplified/Traditional switch: its label and its glyph say what a click gives. */
export const ScriptAction = ({ facts, keys, busy, onClick }: Props) => {
  const t = useTranslate();
  const converted = facts !== null && facts.shown !== 'original';
  const target = converted ? 'original' : (facts?.convertible ?? 'none');
  return (
    <Tile
      icon={<span class="song tile-glyph">{t.of('popup_glyph', target)}</span>}
      label={t.of('popup_convert', target)}
      keys={keys}
      pressed={converted}
      disabled={target === 'none'}
      busy={busy}
      onClick={onClick}
    />
  );
};
