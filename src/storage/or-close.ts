/**
 * Takes the next step of opening something. When it fails, what was opened before it is closed again; the failure is
 * what is thrown, also where closing fails too.
 */
export async function orClose<T>(close: () => unknown, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    await Promise.resolve()
      .then(close)
      .catch((besides: unknown) => {
        console.error('What was open could not be closed:', besides);
      });
    throw error;
  }
}
