/** Hands the reader a file, as a link to it would. */
export const download = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps what it needs of the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
