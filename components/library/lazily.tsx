import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is first drawn; until then nothing stands in its place. */
export const lazily = <Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> => {
  let loaded: FunctionComponent<Props> | null = null;
  return (props) => {
    const [View, setView] = useState<FunctionComponent<Props> | null>(() => loaded);
    useEffect(() => {
      if (View) return;
      void load().then((view) => {
        loaded = view;
        setView(() => view);
      });
    }, []);
    return View && <View {...props} />;
  };
};
