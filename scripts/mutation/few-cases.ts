/** What holds for all inputs is tried for a short while per property, with one seed, and a failure is not shrunk. */
import fc from 'fast-check';

fc.configureGlobal({
  seed: 1,
  interruptAfterTimeLimit: 200,
  markInterruptAsFailure: false,
  endOnFailure: true,
});
