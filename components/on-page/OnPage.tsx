import { Banner } from './Banner';
import { Near } from './Near';
import { NoteEditor } from './NoteEditor';
import { Snackbar } from './Snackbar';
import { Strip } from './Strip';
import { Stripped, StrippedOutlines } from './Stripped';
import { type OnPageProps, WORK_KINDS } from './state';
import { Toolbar } from './Toolbar';
import { Tray } from './Tray';
import { Work } from './Work';

/** Everything of ours that is seen on a web page. */
export const OnPage = ({ t, state, actions }: OnPageProps) => {
  const { banner, bubble, strip, stripped, tray, notice, work } = state;
  return (
    <div class="zhupi" lang={t.locale}>
      {stripped && <StrippedOutlines t={t} stripped={stripped} moves={state.moves} />}
      {banner && <Banner t={t} banner={banner} actions={actions} />}
      {strip && strip.length > 0 && <Strip t={t} ticks={strip} actions={actions} />}
      {bubble && (
        <Near key={`${bubble.kind} ${bubble.mark?.id}`} lines={bubble.lines} moves={state.moves}>
          {bubble.kind === 'note' ? (
            <NoteEditor
              t={t}
              ink={bubble.mark.colour}
              written={bubble.written}
              field={bubble.field}
              actions={actions}
            />
          ) : (
            <Toolbar t={t} mark={bubble.mark} ink={bubble.ink} actions={actions} />
          )}
        </Near>
      )}
      <div class="dock">
        {stripped && <Stripped t={t} stripped={stripped} />}
        {tray && tray.length > 0 && (
          <Tray t={t} proposals={tray} active={state.activeProposal} actions={actions} />
        )}
        {WORK_KINDS.map((kind) => {
          const share = work[kind];
          return share === undefined ? null : (
            <Work key={kind} t={t} kind={kind} share={share} actions={actions} />
          );
        })}
        {notice && <Snackbar t={t} notice={notice} actions={actions} />}
      </div>
      <div class="unseen" role="status" aria-live="polite">
        {state.announcement}
      </div>
    </div>
  );
};
