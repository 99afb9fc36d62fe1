import type { LibraryScope } from './scope';

/** So many weeks are shown. */
const WEEKS = 26;

/** The library in numbers, followed while it is looked at. */
export const createOverview = ({ ports, update }: LibraryScope) => ({
  follow: (signal: AbortSignal) =>
    ports.store.observe(
      async () => {
        const [weeks, facets] = await Promise.all([
          ports.store.weekly(ports.now(), WEEKS),
          ports.store.facets(''),
        ]);
        if (!weeks.ok) return weeks;
        if (!facets.ok) return facets;
        return { ok: true as const, value: { weeks: weeks.value.weeks, ...facets.value } };
      },
      (result) => {
        if (!result.ok) return update({ failure: result.error.code });
        const { weeks, sources, tags } = result.value;
        update({ overview: { weeks, sources, tags } });
      },
      signal,
    ),
});
