import { describe, expect, it } from 'vitest';
import { backupName, surplusBackups } from '../../exchange/backup-names';
import { NOW } from './samples';

const DEVICE = 'device-0123456789abcdef';
const nameAt = (minute: number, device = DEVICE) => backupName(device, NOW + minute * 60_000);

describe('the name of a backup', () => {
  it('says whose it is and the second it was made, in UTC', () => {
    expect(backupName(DEVICE, NOW + 123)).toBe('zhupi-backup-89abcdef-20240506T080000Z.json.gz');
  });
});

describe('backups that later ones have replaced', () => {
  const twelve = Array.from({ length: 12 }, (_, minute) => nameAt(minute));

  it('are all but the ten newest, whatever order they are listed in', () => {
    const latest = nameAt(11);
    expect(surplusBackups(twelve.toReversed(), DEVICE, latest)).toEqual([nameAt(0), nameAt(1)]);
    expect(surplusBackups(twelve.slice(2), DEVICE, latest)).toEqual([]);
    expect(surplusBackups([], DEVICE, latest)).toEqual([]);
  });

  it('are never the one just written, though its clock was set back', () => {
    expect(surplusBackups(twelve, DEVICE, nameAt(0))).toEqual([nameAt(1), nameAt(2)]);
  });

  it('are never of another device, nor what only resembles one', () => {
    const others = [
      ...Array.from({ length: 12 }, (_, minute) => nameAt(minute, 'device-ffffffff')),
      ...twelve.map((name) => `old ${name}`),
      ...twelve.map((name) => `${name}.part`),
      ...twelve.map((name) => name.replace('T08', 'T8')),
      ...twelve.map((name) => name.replace('.json', '-json')),
      ...Array.from({ length: 12 }, (_, at) => `zhupi-backup-89abcdef-${at}`),
    ];
    expect(surplusBackups([...others, ...twelve], DEVICE, nameAt(11))).toEqual([nameAt(0), nameAt(1)]);
  });
});
