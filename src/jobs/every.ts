/** Does something again and again, never twice at once; what fails is logged, and tried again. @returns stops it */
export function every(ms: number, what: string, work: () => Promise<void>): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) => {
        console.error(`${what}:`, error);
      })
      .finally(() => {
        busy = false;
      });
  }, ms);
  return () => {
    clearInterval(timer);
  };
}
