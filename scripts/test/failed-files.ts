/** As much of the report of Vitest's `json` reporter as is read. */
interface Report {
  testResults: readonly { name: string; status: string }[];
}

/** Of a report of Vitest's `json` reporter the files in which something failed; null where it is no such report. */
export function failedFiles(json: string): string[] | null {
  try {
    const { testResults } = JSON.parse(json) as Report;
    return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  } catch {
    return null;
  }
}
