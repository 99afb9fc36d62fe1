import { fail, type Result, succeed } from '../messaging/result';
import { ruleHost, type ShownScript, scriptFor } from '../messaging/script-rules';
import type { Settings } from '../messaging/settings';
import { obtainConversions } from './dictionaries';
import type { ReaderContext } from './reader-context';
import { otherScript, type Plan, planFor } from './script-toggle/direction';

/** What decides in which script a page is shown: the reader's click, else the rule for its site. */
export interface PageScriptControl {
  /** What one click would convert the page to, or null where nothing is converted. */
  readonly other: Plan['target'] | null;
  /** One click: converts the page, or restores it. From then on no rule decides on this page. */
  toggle(): Promise<Result<null>>;
  /** Shows the page by the rule for its site. */
  follow(): Promise<Result<null>>;
  /** The page's own text was changed below what is shown: converts what is not converted yet. */
  again(): Promise<Result<null>>;
  /** The settings were others before: what is shown follows. */
  settingsChanged(before: Settings): Promise<Result<null>>;
}

export const createPageScript = (context: ReaderContext): PageScriptControl => {
  const { page } = context;
  let running: Promise<unknown> = Promise.resolve();
  let byHand = false;

  const host = () => ruleHost(page.url) ?? '';
  const ruled = (): ShownScript => scriptFor(context.settings, host());
  const plan = (target: Plan['target']) => planFor(target, page.script, host(), context.settings);
  const other = (): Plan['target'] => {
    const rule = ruled();
    const ofInterface = context.translate.locale === 'zh-Hant-TW' ? 'zh-Hant' : 'zh-Hans';
    return otherScript(page.script, rule === 'original' ? ofInterface : rule);
  };

  const show = async (wanted: ShownScript): Promise<Result<null>> => {
    const planned = wanted === 'original' ? null : plan(wanted);
    if (planned) {
      const conversions = await obtainConversions(planned);
      if (!conversions.ok) return conversions;
      page.toggle.convert(planned, conversions.value);
    } else if (page.toggle.shown !== 'original') page.toggle.restore();
    else return wanted === 'original' ? succeed(null) : fail('not-convertible');
    context.changed();
    return succeed(null);
  };

  /** One after the other: what was asked for last is what is shown in the end. */
  const inTurn = (task: () => Promise<Result<null>>): Promise<Result<null>> => {
    const turn = running.then(task);
    running = turn.catch(() => undefined);
    return turn;
  };

  const again = () =>
    inTurn(async () => (page.toggle.shown === 'original' ? succeed(null) : show(page.toggle.shown)));

  const isFollowed = () => {
    const rule = ruled();
    return byHand || rule === page.toggle.shown || (rule !== 'original' && !plan(rule));
  };
  const follow = async (): Promise<Result<null>> => {
    if (isFollowed()) return succeed(null);
    if (ruled() !== 'original') await context.repairing.begin();
    return inTurn(async () => (isFollowed() ? succeed(null) : show(ruled())));
  };

  return {
    get other() {
      return plan(other())?.target ?? null;
    },
    async toggle() {
      byHand = true;
      await context.repairing.begin();
      return inTurn(() => show(page.toggle.shown === 'original' ? other() : 'original'));
    },
    follow,
    again,
    async settingsChanged(before) {
      const { settings } = context;
      // A rule that was made for this page a moment ago is the reader's last word on it.
      if (scriptFor(before, host()) !== ruled()) byHand = false;
      const otherText =
        before.traditional !== settings.traditional || before.cornerQuotes !== settings.cornerQuotes;
      if (otherText) await again();
      return follow();
    },
  };
};
