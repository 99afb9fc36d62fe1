/** Tells what share of a page's elements a conversion has met. */
export const createProgress = (
  document: Document,
  tell: (share: number | null) => void = () => undefined,
) => {
  let all = 0;
  let met = 0;
  let begun = false;
  return {
    begin() {
      // The document's own, whatever a form calls its fields.
      all = Document.prototype.getElementsByTagName.call(document, '*').length;
      met = 0;
      begun = true;
    },
    /** Another step of the walk. */
    step() {
      met++;
    },
    /** Called after each slice. */
    tell() {
      if (begun) tell(Math.min(met / Math.max(all, 1), 1));
    },
    end() {
      if (begun) tell(null);
      begun = false;
    },
  };
};
